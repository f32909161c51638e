"""Document → docx, md, html, pdf, to the layout of Nghị định 30/2020/NĐ-CP: one model, one writer a format."""
