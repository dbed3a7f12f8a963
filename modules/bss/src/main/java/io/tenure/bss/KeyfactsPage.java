package io.tenure.bss;

import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.KeyRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code keyfacts.xhtml}: what the New Task Wizard shows of the key that is chosen just now. */
@Named("keyfactsPage")
@RequestScoped
public class KeyfactsPage {

    @Inject
    private KeyQueries keys;

    private String serial;

    /** Null while none is chosen. */
    public KeyRow getRow() {
        return serial == null || serial.isBlank() ? null : keys.row(serial);
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }
}
