import webpack from "webpack";

/** Builds once; answers the entry points and the folder. Throws what went wrong as text. */
export async function run(config) {
  const compiler = webpack(config);
  try {
    const stats = await new Promise((resolve, reject) => {
      compiler.run((error, done) => (error ? reject(error) : resolve(done)));
    });
    if (stats.hasErrors()) throw new Error(stats.toString({ preset: "errors-only", colors: false }));
    return { ...stats.toJson({ all: false, entrypoints: true }), folder: config.output.path };
  } finally {
    await new Promise((resolve) => compiler.close(resolve));
  }
}
