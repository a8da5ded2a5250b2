package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.Refusal.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file says of itself by its first bytes, whatever its name says. */
final class Signature {
    private static final Pattern MARKUP =
            Pattern.compile("<[!?a-z][^<;,\t|]*>|\\{\\\\rtf|mime-version:", Pattern.CASE_INSENSITIVE);

    private Signature() {}

    static boolean isZip(byte[] start) {
        return ByteOrderMark.begins(start, 'P', 'K', 3, 4);
    }

    /** Why a file that begins so is no table of ours; null when it may be one. */
    static @Nullable Reason refused(byte[] start) {
        if (isPicture(start)) {
            return Reason.PICTURE;
        }
        if (ByteOrderMark.begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Reason.OLD_EXCEL;
        }
        if (ByteOrderMark.begins(start, '%', 'P', 'D', 'F')) {
            return Reason.PDF;
        }
        if (isArchive(start)) {
            return Reason.ARCHIVE;
        }
        return isMarkup(start) ? Reason.MARKUP : null;
    }

    private static boolean isPicture(byte[] start) {
        return ByteOrderMark.begins(start, 0x89, 'P', 'N', 'G')
                || ByteOrderMark.begins(start, 0xFF, 0xD8, 0xFF)
                || ByteOrderMark.begins(start, 'G', 'I', 'F', '8')
                || ByteOrderMark.begins(start, 'I', 'I', 42, 0)
                || ByteOrderMark.begins(start, 'M', 'M', 0, 42)
                || ByteOrderMark.begins(start, 'R', 'I', 'F', 'F');
    }

    private static boolean isArchive(byte[] start) {
        return ByteOrderMark.begins(start, 'R', 'a', 'r', '!')
                || ByteOrderMark.begins(start, '7', 'z', 0xBC, 0xAF)
                || ByteOrderMark.begins(start, 0x1F, 0x8B);
    }

    private static boolean isMarkup(byte[] start) {
        String opening = text(start).stripLeading();
        return MARKUP.matcher(opening).lookingAt();
    }

    /** As far as it matters here: tags are ASCII. */
    private static String text(byte[] start) {
        ByteOrderMark mark = ByteOrderMark.at(start);
        Charset charset = mark == null || mark.encoding() == SourceEncoding.UTF_8
                ? StandardCharsets.ISO_8859_1
                : mark.encoding().charset();
        int skipped = mark == null ? 0 : mark.length();
        return new String(start, skipped, start.length - skipped, charset);
    }
}
