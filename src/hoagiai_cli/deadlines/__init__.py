"""Reading time: phrases, periods, calendars, holidays. Pure: no files, no clock."""
