/** Unpacks the engine that lies in the page and runs it: the policy of the page knows it by its hash. */
async function load(): Promise<void> {
  const packed = document.getElementById('engine')?.textContent ?? '';
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const script = document.createElement('script');
  script.textContent = await new Response(unpacked).text();
  document.body.append(script);
}

// A browser that cannot unpack shows the page as it was written, without controls.
if ('DecompressionStream' in window) load();
