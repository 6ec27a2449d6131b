"use client";

// Here nothing else has worked, the words of the interface included: these few stand in the program itself.
const WORDS = [
  ["en", "This page could not be made. Please try again in a moment."],
  ["zh-CN", "页面暂时无法显示，请稍后再试。"],
  ["ru", "Страницу не удалось показать. Попробуйте ещё раз через минуту."],
  ["ar", "تعذّر عرض هذه الصفحة. يُرجى المحاولة بعد قليل."],
  ["fr", "Cette page n’a pas pu être affichée. Veuillez réessayer dans un instant."],
  ["es", "No se ha podido mostrar esta página. Inténtelo de nuevo dentro de un momento."],
] as const;

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Silk Road Exchange</h1>
          {WORDS.map(([language, text]) => (
            <p key={language} lang={language} dir="auto">
              {text}
            </p>
          ))}
          <p>
            <a href="/">Silk Road Exchange</a>
          </p>
        </main>
      </body>
    </html>
  );
}
