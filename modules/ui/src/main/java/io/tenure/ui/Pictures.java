package io.tenure.ui;

import io.nayuki.qrcodegen.QrCode;

/** QR codes as the path of an inline SVG, so that no image leaves the page. */
public final class Pictures {

    /** Light modules around the code that scanners need. */
    private static final int QUIET = 2;

    private Pictures() {
    }

    /** The dark modules of the code, one unit each. */
    public static String qrPath(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** The view box that goes with {@link #qrPath}. */
    public static String qrBox(String text) {
        int side = QrCode.encodeText(text, QrCode.Ecc.MEDIUM).size + 2 * QUIET;
        return "0 0 " + side + ' ' + side;
    }
}
