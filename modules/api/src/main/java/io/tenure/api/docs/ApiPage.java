package io.tenure.api.docs;

import io.tenure.kernel.Mode;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** {@code /docs/api}: the OpenAPI document as a page on which each route can be tried. Everything comes from this host. */
@WebServlet("/docs/api")
public class ApiPage extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** Swagger UI writes style attributes and draws its icons from data addresses; scripts stay strict. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private static final String SWAGGER = "/webjars/swagger-ui/" + version() + "/";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        String token = Mode.sandbox() ? " In this sandbox <code>sandbox-admin</code> is one." : "";
        HtmlPage.write(response, "API", """
                <link rel="stylesheet" href="%1$sswagger-ui.css">
                <link rel="stylesheet" href="/docs/swagger.css">
                <script src="%1$sswagger-ui-bundle.js" defer></script>
                <script src="/docs/api.js" defer></script>
                """.formatted(SWAGGER), """
                <h1>Try the API</h1>
                <p>Press <b>Authorize</b> and enter a token.%s What you try here is really done. The document itself is
                at <a href="/openapi">/openapi</a>.</p>
                <div id="swagger"></div>
                <noscript>This page needs JavaScript; the document at /openapi does not.</noscript>
                """.formatted(token));
    }

    /** The version of the library that is packed in. */
    static String version() {
        Properties library = new Properties();
        try (InputStream in = ApiPage.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            library.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return library.getProperty("version");
    }
}
