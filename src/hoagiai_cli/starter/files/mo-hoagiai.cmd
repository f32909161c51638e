@echo off
rem Nhap dup tep nay de mo cua so lenh trong thu muc ke hoach. Cua so van mo de go lenh tiep.
chcp 65001 >nul
title hoagiai
cd /d "%~dp0"
set "PYTHONUTF8=1"
if exist "%~dp0.venv\Scripts\hoagiai.exe" set "PATH=%~dp0.venv\Scripts;%PATH%"
if exist "%~dp0hoagiai\hoagiai.exe" set "PATH=%~dp0hoagiai;%PATH%"
where hoagiai >nul 2>nul
if not errorlevel 1 goto mo
echo Chưa thấy chương trình hoagiai. Giải nén bản chạy không cần Python vào thư mục này để có
echo   "%~dp0hoagiai\hoagiai.exe"
echo hoặc cài bằng Python theo hướng dẫn trong README của hoagiai, rồi nhấp đúp lại tệp này.
echo.
pause
exit /b 2
:mo
cmd /k hoagiai
