"use strict";
(function () {
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();
  }
  document.querySelectorAll("section.ke-hoach").forEach(function (section) {
    var form = section.querySelector(".loc"), table = section.querySelector("table.viec");
    if (!form || !table) { return; }
    form.hidden = false;
    var word = form.querySelector("input"), status = form.querySelector("select"), said = form.querySelector("output");
    var body = table.tBodies[0], rows = Array.prototype.slice.call(body.rows).map(function (row) {
      return {row: row, text: fold(row.textContent), status: row.getAttribute("data-tt")};
    });
    function apply() {
      var words = fold(word.value).split(/\s+/).filter(Boolean), shown = 0;
      rows.forEach(function (item) {
        var fits = (!status.value || item.status === status.value) && words.every(function (one) {
          return item.text.indexOf(one) >= 0;
        });
        item.row.hidden = !fits;
        if (fits) { shown += 1; }
      });
      said.textContent = shown + "/" + rows.length + " phần việc";
    }
    word.addEventListener("input", apply);
    status.addEventListener("change", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, place) {
      var button = cell.querySelector("button");
      if (!button) { return; }
      button.addEventListener("click", function () {
        var up = cell.getAttribute("aria-sort") !== "ascending";
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute("aria-sort"); });
        cell.setAttribute("aria-sort", up ? "ascending" : "descending");
        rows.slice().sort(function (a, b) {
          var x = a.row.cells[place].getAttribute("data-k") || a.row.cells[place].textContent;
          var y = b.row.cells[place].getAttribute("data-k") || b.row.cells[place].textContent;
          return x.localeCompare(y, "vi", {numeric: true}) * (up ? 1 : -1);
        }).forEach(function (item) { body.appendChild(item.row); });
      });
    });
    apply();
  });
}());
