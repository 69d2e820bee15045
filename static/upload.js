// Sends several files one by one and tells what became of each. Without it, the form sends all of them at once.

const form = document.getElementById("upload");
const input = form.elements.file;
const panel = document.getElementById("progress");
const list = panel.querySelector("ol");
const onward = panel.querySelector("p");
let busy = false;

function row(file) {
  const item = document.createElement("li");
  const name = document.createElement("h3");
  const said = document.createElement("p");
  const bar = document.createElement("progress");
  name.textContent = file.name;
  said.className = "meta";
  said.textContent = "Waits";
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", `Sent of ${file.name}`);
  const words = document.createElement("div");
  words.append(name, said);
  item.append(words, bar);
  list.append(item);
  return { said, bar };
}

function send(file, batch, bar) {
  const body = new FormData(form);
  body.delete("file");
  body.append("file", file);
  body.append("several", "1");
  if (batch) body.append("batch", batch);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action || location.href);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    request.upload.addEventListener("load", () => bar.removeAttribute("value")); // sent; now it is read
    request.addEventListener("load", () => resolve(request));
    request.addEventListener("error", () => reject(new Error("The archive could not be reached.")));
    request.send(body);
  });
}

function read(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    throw new Error("The archive gave no answer. Are you still signed in?");
  }
}

function say({ said, bar }, words, problem = false) {
  said.textContent = words;
  said.classList.toggle("error", problem);
  bar.remove();
}

async function sendAll(files) {
  panel.hidden = false;
  const rows = files.map(row);
  let batch = "";
  let address = "";
  for (const [place, file] of files.entries()) {
    const { said, bar } = rows[place];
    said.textContent = "Reading";
    try {
      const answer = read(await send(file, batch, bar));
      if (answer.errors) throw new Error(Object.values(answer.errors).flat().join(" "));
      ({ batch, address } = answer);
      const refused = answer.files.every((one) => one.fate === "refused");
      say(rows[place], answer.files.map((one) => one.said).join(" "), refused);
    } catch (trouble) {
      say(rows[place], `${trouble.message} This file was not kept: bring it again.`, true);
    }
  }
  return address;
}

form.addEventListener("submit", async (event) => {
  const files = [...input.files];
  if (files.length < 2) return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  const button = form.querySelector("button[type=submit]");
  button.disabled = true;
  list.replaceChildren();
  const address = await sendAll(files);
  busy = false;
  button.disabled = false;
  input.value = "";
  document.getElementById("progress-title").textContent = "Read";
  if (!address) return;
  const link = onward.querySelector("a");
  link.href = address;
  onward.hidden = false;
  link.focus();
});

window.addEventListener("beforeunload", (event) => {
  if (busy) event.preventDefault();
});

const drop = form.querySelector(".drop");
for (const name of ["dragenter", "dragover"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  input.files = event.dataTransfer.files;
});
