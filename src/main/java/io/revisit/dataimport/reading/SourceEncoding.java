package io.revisit.dataimport.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings in which Russian programs export, the likelier first. */
public enum SourceEncoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    WINDOWS_1251(Charset.forName("windows-1251"), "Windows-1251"),
    IBM866(Charset.forName("IBM866"), "DOS (866)"),
    KOI8_R(Charset.forName("KOI8-R"), "KOI8-R"),
    UTF_16LE(StandardCharsets.UTF_16LE, "UTF-16 LE"),
    UTF_16BE(StandardCharsets.UTF_16BE, "UTF-16 BE");

    private final Charset charset;
    private final String label;

    SourceEncoding(Charset charset, String label) {
        this.charset = charset;
        this.label = label;
    }

    public Charset charset() {
        return charset;
    }

    /** What people call it, in every language. */
    public String label() {
        return label;
    }
}
