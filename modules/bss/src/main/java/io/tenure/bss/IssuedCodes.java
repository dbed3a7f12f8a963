package io.tenure.bss;

import io.tenure.authority.code.ActivationCode;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The activation codes of licenses that were issued just now, each kept until it is shown once or the session ends. */
@SessionScoped
public class IssuedCodes implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    /** Not kept with the session where sessions are written down: a code is not to lie open there. */
    private transient Map<String, String> waiting;

    synchronized void keep(String serial, ActivationCode code) {
        Map<String, String> codes = codes();
        codes.put(serial, code.formatted());
        codes.keySet().stream().limit(Math.max(0, codes.size() - MOST)).toList().forEach(codes::remove);
    }

    synchronized boolean has(String serial) {
        return codes().containsKey(serial);
    }

    /** The code, which is then gone from here. */
    synchronized Optional<String> take(String serial) {
        return Optional.ofNullable(codes().remove(serial));
    }

    private Map<String, String> codes() {
        if (waiting == null) {
            waiting = new LinkedHashMap<>();
        }
        return waiting;
    }
}
