package io.tenure.api.docs;

import static io.tenure.api.docs.HtmlPage.escaped;

import io.tenure.api.problem.ProblemCode;
import io.tenure.api.problem.ProblemTexts;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /problems}: all codes. {@code /problems/CODE}: one, to which the {@code type} of a problem points. */
@WebServlet({"/problems", "/problems/*"})
public class ProblemPages extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || path.equals("/")) {
            HtmlPage.write(response, "Problems", "", all());
            return;
        }
        Optional<ProblemCode> code = ProblemCode.find(path.substring(1));
        if (code.isPresent()) {
            HtmlPage.write(response, code.get().title(), "", one(code.get()));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String all() {
        String rows = ProblemCode.all().stream().map(code -> "<tr><td><a href=\"/problems/" + code.name() + "\"><code>"
                + code.name() + "</code></a></td><td>" + code.status() + "</td><td>" + escaped(ProblemTexts.example(code))
                + "</td></tr>\n").collect(Collectors.joining());
        return """
                <h1>Problems</h1>
                <p>What the API answers when it says no. The <code>code</code> of a problem is stable; its sentence is not.
                An answer of success is never a problem, and after a problem nothing was done, unless its page says so.</p>
                <table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Sentence</th></tr></thead>
                <tbody>
                """ + rows + "</tbody></table>\n";
    }

    private static String one(ProblemCode code) {
        return "<p><a href=\"/problems\">All problems</a></p>\n<h1>" + escaped(code.title()) + "</h1>\n<p><code>"
                + code.name() + "</code>, HTTP status " + code.status() + "</p>\n<blockquote>"
                + escaped(ProblemTexts.example(code)) + "</blockquote>\n<p>" + escaped(ProblemTexts.about(code))
                + "</p>\n";
    }
}
