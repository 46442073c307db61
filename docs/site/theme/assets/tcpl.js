// The switch of language keeps the place in the page: clauses have the same address in both.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a.tcpl-language");
  if (link) link.hash = location.hash;
});
