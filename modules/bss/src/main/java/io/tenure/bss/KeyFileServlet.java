package io.tenure.bss;

import io.tenure.authority.issue.LicenseQueries;
import io.tenure.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** /admin/keyfile?serial=..: the key file of an issued license, signed anew with the days it has now. */
@WebServlet("/admin/keyfile")
public class KeyFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LicenseQueries licenses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String serial = Optional.ofNullable(request.getParameter("serial")).orElse("");
        try {
            byte[] file = licenses.keyFile(serial).getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + serial.replaceAll("[^\\w-]", "") + ".key\"");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (Refusal refused) {
            response.sendError(refused.code().kind().status(), refused.code().name());
        }
    }
}
