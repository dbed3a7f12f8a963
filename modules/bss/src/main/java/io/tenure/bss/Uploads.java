package io.tenure.bss;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that came with a form. */
@RequestScoped
public class Uploads {

    @Inject
    private HttpServletRequest request;

    /**
     * The texts of the files chosen in a field, by name in their order; of two with the same name the second is numbered.
     *
     * @param most how many bytes are read of each, and one more, by which a larger one is known
     */
    public Map<String, String> texts(String field, int most) throws IOException, ServletException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Part part : request.getParts()) {
            String name = part.getSubmittedFileName();
            if (field.equals(part.getName()) && name != null && !name.isEmpty()) {
                texts.put(texts.containsKey(name) ? name + " (" + (texts.size() + 1) + ")" : name, text(part, most));
            }
        }
        return texts;
    }

    private static String text(Part part, int most) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(most + 1), StandardCharsets.UTF_8);
        }
    }
}
