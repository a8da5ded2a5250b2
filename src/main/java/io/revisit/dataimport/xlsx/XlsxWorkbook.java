package io.revisit.dataimport.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An opened workbook: the names of its sheets, and the rows of one of them. */
public final class XlsxWorkbook implements AutoCloseable {
    /** Of markup; a text of its own may be longer, see {@link XlsxLimits#rowCharacters}. */
    private static final int LEAST_PROGRESS = 1 << 20;

    private static final String DEFAULT_WORKBOOK = "xl/workbook.xml";

    /**
     * A sheet.
     *
     * @param visible whether people see it
     */
    public record Sheet(String name, boolean visible, String part) {}

    private final ZipParts zip;
    private final XlsxLimits limits;
    private final UnpackedBytes unpacked;
    private final List<Sheet> sheets = new ArrayList<>();
    private Relationships related = Relationships.NONE;
    private boolean date1904;
    private boolean workbook;

    private XlsxWorkbook(ZipParts zip, XlsxLimits limits) {
        this.zip = zip;
        this.limits = limits;
        unpacked = new UnpackedBytes(limits.unpackedBytes());
    }

    /**
     * Opens an archive, which is a workbook when {@link #isWorkbook} says so.
     *
     * @param in the file's bytes; read to their end, not closed
     * @throws XlsxException when it is no archive at all, or a broken workbook
     */
    public static XlsxWorkbook open(InputStream in, XlsxLimits limits) throws IOException {
        FileChannel copy = NamelessFile.open();
        try {
            byte[] buffer = new byte[1 << 16];
            int read;
            while ((read = in.read(buffer)) >= 0) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    copy.write(bytes);
                }
            }
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
        XlsxWorkbook opened = new XlsxWorkbook(ZipParts.open(copy), limits);
        try {
            opened.readWorkbook();
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** False for another kind of archive. */
    public boolean isWorkbook() {
        return workbook;
    }

    /** The names of all parts of the archive, in small letters. */
    public Set<String> partNames() {
        return zip.names();
    }

    /** Sheets with cells, in the order in which people see them. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** The rows of a sheet; close the workbook after them. */
    public XlsxRowReader rows(Sheet sheet) throws IOException {
        SharedStrings strings =
                SharedStrings.read(partOrNull(related.firstOf("sharedStrings")), limits.rowCharacters());
        try {
            DateStyles styles = DateStyles.read(partOrNull(related.firstOf("styles")));
            XmlPart part = partOrNull(sheet.part());
            if (part == null) {
                throw XlsxException.damaged();
            }
            return new XlsxRowReader(part, strings, styles, new NumberText(date1904), limits);
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void readWorkbook() throws IOException {
        String found = Relationships.read(partOrNull("_rels/.rels"), "").firstOf("officeDocument");
        String name = found == null || !zip.names().contains(found) ? DEFAULT_WORKBOOK : found;
        XmlPart part = name.endsWith(".xml") && !name.startsWith("word/") && !name.startsWith("ppt/")
                ? partOrNull(name)
                : null;
        if (part == null) {
            return;
        }
        workbook = true;
        int folder = name.lastIndexOf('/') + 1;
        related = Relationships.read(
                partOrNull(name.substring(0, folder) + "_rels/" + name.substring(folder) + ".rels"),
                name.substring(0, folder));
        try (part) {
            readSheets(part);
        }
        if (sheets.isEmpty()) {
            throw XlsxException.damaged();
        }
    }

    private void readSheets(XmlPart part) throws XlsxException {
        Map<String, String> worksheets = related.byId("worksheet");
        while (part.next()) {
            if (part.isStart("workbookPr")) {
                String said = part.attribute("date1904");
                date1904 = "1".equals(said) || "true".equals(said);
            } else if (part.isStart("sheet")) {
                String target = worksheets.get(String.valueOf(part.attribute("id")));
                String name = part.attribute("name");
                if (target != null && name != null) {
                    sheets.add(new Sheet(name, isVisible(part.attribute("state")), target));
                }
            }
        }
    }

    private static boolean isVisible(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    private @Nullable XmlPart partOrNull(@Nullable String name) throws IOException {
        InputStream bytes = name == null ? null : zip.open(name);
        if (bytes == null) {
            return null;
        }
        int withoutProgress = Math.max(LEAST_PROGRESS, Math.min(limits.rowCharacters(), Integer.MAX_VALUE / 8) * 2);
        return new XmlPart(new GuardedPart(bytes, unpacked, withoutProgress), limits.rowCharacters());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
