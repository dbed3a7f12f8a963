package io.tenure.ui;

import io.tenure.kernel.Refusal;
import io.tenure.services.exports.Export;
import io.tenure.services.exports.ExportLists;
import io.tenure.services.exports.FileFormat;
import io.tenure.services.exports.ListName;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers {@code /charges.csv} and {@code /charges.xlsx} behind a portal's export address with all rows of that list, under
 * the filters of the address. Each portal says which lists it has.
 */
public abstract class ListExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportLists exports;

    /** The lists of this portal. */
    protected abstract Set<ListName> lists();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] name = (request.getPathInfo() == null ? "" : request.getPathInfo().substring(1)).split("\\.", 2);
        Optional<ListName> list = find(ListName.values(), name[0]).filter(lists()::contains);
        Optional<FileFormat> format = name.length < 2 ? Optional.empty() : find(FileFormat.values(), name[1]);
        if (list.isEmpty() || format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            answer(exports.open(new ExportLists.Request(list.get(), format.get(), filter(request))), response);
        } catch (Refusal refused) {
            response.sendError(refused.code().kind().status(), refused.code().name());
        }
    }

    private static void answer(Export export, HttpServletResponse response) throws IOException {
        response.setContentType(export.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + export.fileName() + "\"");
        export.write(response.getOutputStream());
    }

    private static Map<String, String> filter(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().filter(one -> one.getValue().length > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()[0]));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] constants, String name) {
        return Arrays.stream(constants).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }
}
