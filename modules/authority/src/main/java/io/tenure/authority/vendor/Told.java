package io.tenure.authority.vendor;

/**
 * What an authority told, or why it did not.
 *
 * @param value what was asked for; null if it was not told
 * @param error why not, or null if it was
 */
public record Told<T>(T value, VendorError error) {

    public static <T> Told<T> of(T value) {
        return new Told<>(value, null);
    }

    public static <T> Told<T> refused(VendorError error) {
        return new Told<>(null, error);
    }

    public boolean succeeded() {
        return error == null;
    }
}
