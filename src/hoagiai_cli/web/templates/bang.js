"use strict";
(function () {
  // A table of thousands of rows is laid out anew with every key; so many are shown, and more when asked for.
  var AT_ONCE = 200;
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();
  }
  document.querySelectorAll("section.ke-hoach").forEach(function (section) {
    var form = section.querySelector(".loc"), table = section.querySelector("table.viec");
    if (!form || !table) { return; }
    form.hidden = false;
    var order = new Intl.Collator("vi", {numeric: true});
    var word = form.querySelector("input"), status = form.querySelector("select"), said = form.querySelector("output");
    var body = table.tBodies[0], rows = Array.prototype.slice.call(body.rows).map(function (row) {
      return {row: row, text: fold(row.textContent), status: row.getAttribute("data-tt")};
    });
    var more = document.createElement("button"), room = AT_ONCE, printing = false;
    more.type = "button";
    more.className = "xem-them bo-in";
    table.parentNode.insertAdjacentElement("afterend", more);
    function apply() {
      var words = fold(word.value).split(/\s+/).filter(Boolean), fitting = 0, shown = 0;
      rows.forEach(function (item) {
        var fits = (!status.value || item.status === status.value) && words.every(function (one) {
          return item.text.indexOf(one) >= 0;
        });
        fitting += fits ? 1 : 0;
        var hidden = !fits || (fitting > room && !printing);
        if (item.row.hidden !== hidden) { item.row.hidden = hidden; }
        shown += hidden ? 0 : 1;
      });
      said.textContent = fitting + "/" + rows.length + " phần việc";
      more.hidden = shown === fitting;
      more.textContent = "Xem thêm, còn " + (fitting - shown) + " phần việc";
    }
    function anew() { room = AT_ONCE; apply(); }
    more.addEventListener("click", function () { room += AT_ONCE; apply(); });
    window.addEventListener("beforeprint", function () { printing = true; apply(); });
    window.addEventListener("afterprint", function () { printing = false; apply(); });
    word.addEventListener("input", anew);
    status.addEventListener("change", anew);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, place) {
      var button = cell.querySelector("button");
      if (!button) { return; }
      button.addEventListener("click", function () {
        var up = cell.getAttribute("aria-sort") !== "ascending";
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute("aria-sort"); });
        cell.setAttribute("aria-sort", up ? "ascending" : "descending");
        rows.forEach(function (item) {
          item.key = item.row.cells[place].getAttribute("data-k") || item.row.cells[place].textContent;
        });
        rows.sort(function (a, b) { return order.compare(a.key, b.key) * (up ? 1 : -1); });
        rows.forEach(function (item) { body.appendChild(item.row); });
        anew();
      });
    });
    apply();
  });
}());
