package io.tenure.api.docs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One page of the documentation, in the look of the portals. */
final class HtmlPage {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s - Tenure</title>
            <link rel="icon" href="/resources/tenure/favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/resources/tenure/tokens.css">
            <link rel="stylesheet" href="/resources/tenure/base.css">
            <link rel="stylesheet" href="/docs/docs.css">
            %s</head>
            <body>
            <header class="docs-bar"><a href="/">Tenure</a><nav aria-label="Documentation">
            <a href="/docs/api">API</a> <a href="/problems">Problems</a></nav></header>
            <main id="main" class="docs">
            %s</main>
            </body>
            </html>
            """;

    private HtmlPage() {
    }

    /** @param head further lines of the head, each with its line end */
    static void write(HttpServletResponse response, String title, String head, String main) throws IOException {
        byte[] page = FRAME.formatted(escaped(title), head, main).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
