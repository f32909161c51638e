"use strict";
// Words that are not written yet stay in this browser (localStorage) until they are; without a script all else works.
(function () {
  var KEEP_AWAKE = 240000;
  function store() { try { return window.localStorage; } catch (error) { return null; } }
  var kept = store();
  if (!kept) { return; }
  document.querySelectorAll("[data-xoa]").forEach(function (done) { kept.removeItem(done.getAttribute("data-xoa")); });
  document.querySelectorAll("form[data-giu]").forEach(function (form) {
    var key = form.getAttribute("data-giu");
    function fields() {
      return Array.prototype.filter.call(form.elements, function (field) {
        return field.name && field.type !== "hidden" && field.type !== "submit";
      });
    }
    function chosen(field) { return field.type === "checkbox" || field.type === "radio"; }
    function save() {
      kept.setItem(key, JSON.stringify(fields().map(function (field) {
        return [field.name, field.value, chosen(field) ? field.checked : null];
      })));
    }
    function restore(text) {
      JSON.parse(text).forEach(function (one) {
        fields().forEach(function (field) {
          if (field.name !== one[0]) { return; }
          if (!chosen(field)) { field.value = one[1]; } else if (field.value === one[1]) { field.checked = one[2]; }
        });
      });
    }
    var before = kept.getItem(key);
    if (before && !form.hasAttribute("data-da-dien")) {
      try { restore(before); } catch (error) { kept.removeItem(key); return; }
      var said = document.createElement("p"), drop = document.createElement("button");
      said.className = "bao";
      said.setAttribute("role", "status");
      said.textContent = "Đã lấy lại lời viết dở, chưa ghi vào kế hoạch. ";
      drop.type = "button";
      drop.className = "phu";
      drop.textContent = "Bỏ lời ấy";
      drop.addEventListener("click", function () { kept.removeItem(key); form.reset(); said.remove(); });
      said.appendChild(drop);
      form.parentNode.insertBefore(said, form);
    }
    form.addEventListener("input", save);
    form.addEventListener("change", save);
    window.setInterval(function () {
      if (kept.getItem(key)) { window.fetch("/con-mo", {cache: "no-store"}).catch(function () {}); }
    }, KEEP_AWAKE);
  });
}());
