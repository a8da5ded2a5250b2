package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.Refusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An XLSX file, unpacked from a copy on disk because a zip is read from its end. */
final class Workbook implements AutoCloseable {
    private final Path copy;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;

    private Workbook(Path copy, ReadableWorkbook workbook) {
        this.copy = copy;
        this.workbook = workbook;
        this.sheets = workbook.getSheets().toList();
    }

    /** Opens it, or throws {@link UnreadableFileException} when it is another kind of archive, too big or damaged. */
    static Workbook open(SourceContent content, ReadingLimits limits) throws IOException {
        Path copy = Files.createTempFile("revisit-import", ".xlsx");
        try {
            copy(content, copy, limits);
            checkEntries(copy, limits);
            return new Workbook(copy, new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true)));
        } catch (ExcelReaderException | ZipException e) {
            Files.deleteIfExists(copy);
            throw new UnreadableFileException(Refusal.of(Reason.DAMAGED), e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    List<String> sheetNames() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    /** The first sheet that people see. */
    int firstVisible() {
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).getVisibility() == SheetVisibility.VISIBLE) {
                return i;
            }
        }
        return 0;
    }

    Sheet sheet(int index) {
        if (index < 0 || index >= sheets.size()) {
            throw new UnreadableFileException(Refusal.of(Reason.EMPTY));
        }
        return sheets.get(index);
    }

    boolean isDate1904() {
        return workbook.isDate1904();
    }

    @Override
    public void close() {
        try (workbook) {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(SourceContent content, Path copy, ReadingLimits limits) throws IOException {
        try (InputStream in = content.open();
                OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            int read;
            while ((read = in.read(buffer)) >= 0) {
                size += read;
                if (size > limits.maxBytes()) {
                    throw new UnreadableFileException(Refusal.of(Reason.TOO_BIG, limits.maxBytes() >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static void checkEntries(Path copy, ReadingLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableFileException(Refusal.of(kindOf(zip)));
            }
            long unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
            if (unpacked > limits.maxUnpackedBytes()) {
                throw new UnreadableFileException(Refusal.of(Reason.TOO_BIG, limits.maxUnpackedBytes() >> 20));
            }
        }
    }

    private static Reason kindOf(ZipFile zip) {
        if (zip.getEntry("xl/workbook.bin") != null) {
            return Reason.BINARY_EXCEL;
        }
        return zip.getEntry("content.xml") != null ? Reason.OPEN_DOCUMENT : Reason.ARCHIVE;
    }
}
