// Fills the form for the chosen sign-in of the local suite and sends it.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-sign-in]");
  const form = document.getElementById("kc-form-login");
  if (!button || !form) {
    return;
  }
  form.querySelector("#username").value = button.dataset.signIn;
  form.querySelector("#password").value = button.dataset.signIn;
  form.requestSubmit();
});
