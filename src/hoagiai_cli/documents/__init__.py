"""Templates → document → docx, md, html. Each step can be replaced; a document is data until the last one."""
