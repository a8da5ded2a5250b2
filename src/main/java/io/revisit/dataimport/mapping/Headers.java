package io.revisit.dataimport.mapping;

import io.revisit.dataimport.reading.SourceColumn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of a file's columns, by which an export is known again. */
public final class Headers {

    private Headers() {}

    public static List<String> of(List<SourceColumn> columns) {
        return columns.stream().map(SourceColumn::header).toList();
    }

    /** A digest of the names in their order, small and large letters alike; null when no column has a name. */
    public static @Nullable String key(List<String> headers) {
        if (headers.stream().allMatch(String::isBlank)) {
            return null;
        }
        StringBuilder names = new StringBuilder();
        headers.forEach(header -> names.append(HeaderWords.folded(header)).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(names.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
