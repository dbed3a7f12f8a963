package io.tenure.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of style sheets and scripts, with a digest of the content as version: a browser may keep them for a year,
 * and asks for the new one the moment it changes.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/resources/tenure/";

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Inject
    private ServletContext context;

    /** @param name file name below resources/tenure, for example {@code base.css} */
    public String url(String name) {
        return addresses.computeIfAbsent(name, file -> context.getContextPath() + FOLDER + file + "?v=" + digest(file));
    }

    private String digest(String file) {
        try (InputStream content = context.getResourceAsStream(FOLDER + file)) {
            if (content == null) {
                throw new IllegalArgumentException("no such asset: " + file);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
