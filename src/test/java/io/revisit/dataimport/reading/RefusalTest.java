package io.revisit.dataimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.reading.Refusal.Reason;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    private static final ReadingLimits SMALL = new ReadingLimits(1000, 10_000, 3, 5, 200);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\r\n", "\ufeff", ";;;\n;;;\n"})
    void anEmptyFileIsRefused(String text) {
        assertThat(MadeFiles.inspect(MadeFiles.of(text))).isEqualTo(Refusal.of(Reason.EMPTY));
    }

    @Test
    void aHeaderAloneIsRefused() {
        assertThat(MadeFiles.inspect(MadeFiles.of("Имя;Телефон\n"))).isEqualTo(Refusal.of(Reason.HEADER_ONLY));
    }

    @Test
    void aPictureUnderTheNameOfATableIsRefused() {
        assertThat(reason(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0)).isEqualTo(Reason.PICTURE);
        assertThat(reason(0xFF, 0xD8, 0xFF, 0xE0, 0, 16)).isEqualTo(Reason.PICTURE);
    }

    @Test
    void zerosAreRefused() {
        assertThat(MadeFiles.inspect(MadeFiles.of(new byte[5000]))).isEqualTo(Refusal.of(Reason.BINARY));
        byte[] table = "Имя;Телефон\nАнна;89\u000012\n".getBytes(StandardCharsets.UTF_8);
        assertThat(MadeFiles.inspect(MadeFiles.of(table))).isEqualTo(Refusal.of(Reason.BINARY));
    }

    @Test
    void otherFormatsAreRefusedEachByItsOwnSentence() throws Exception {
        assertThat(reason(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1)).isEqualTo(Reason.OLD_EXCEL);
        assertThat(reason('%', 'P', 'D', 'F', '-', '1')).isEqualTo(Reason.PDF);
        assertThat(reason('R', 'a', 'r', '!', 0x1A, 7)).isEqualTo(Reason.ARCHIVE);
        assertThat(MadeFiles.inspect(MadeFiles.of("<html><table><tr><td>1</td></tr></table></html>")))
                .isEqualTo(Refusal.of(Reason.MARKUP));
        assertThat(MadeFiles.inspect(MadeFiles.zip("base.csv"))).isEqualTo(Refusal.of(Reason.ARCHIVE));
        assertThat(MadeFiles.inspect(MadeFiles.zip("mimetype", "content.xml")))
                .isEqualTo(Refusal.of(Reason.OPEN_DOCUMENT));
        assertThat(MadeFiles.inspect(MadeFiles.zip("xl/workbook.bin"))).isEqualTo(Refusal.of(Reason.BINARY_EXCEL));
    }

    @Test
    void aDamagedWorkbookIsRefused() throws Exception {
        assertThat(MadeFiles.inspect(MadeFiles.zip("xl/workbook.xml"))).isEqualTo(Refusal.of(Reason.DAMAGED));
        assertThat(reason('P', 'K', 3, 4, 0, 0, 0, 0, 0)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void whatIsTooBigIsRefusedByItsSizeAloneOrBeforeItIsReadToItsEnd() {
        assertThat(small("Имя\nАнна\n".repeat(200))).isEqualTo(Refusal.of(Reason.TOO_BIG, 0L));
        UploadedFile endless = new UploadedFile("base.csv", 10, Endless::new);
        assertThat(new SourceFiles(SMALL).inspect(endless, ReadingOptions.GUESS).toString())
                .contains("TOO_BIG");
    }

    @Test
    void tooManyRowsAndColumnsAreRefused() {
        assertThat(small("Имя;Телефон\n" + "Анна;1\n".repeat(4))).isEqualTo(Refusal.of(Reason.TOO_MANY_ROWS, 3));
        assertThat(small("a;b;c;d;e;f\n1;2;3;4;5;6\n")).isEqualTo(Refusal.of(Reason.TOO_MANY_COLUMNS, 5));
        assertThat(small("a;b\n1;2;3;4;5;6\n")).isEqualTo(Refusal.of(Reason.TOO_MANY_COLUMNS, 5));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsRefusedWithItsRow() {
        String text = "Имя;Заметка\nАнна;ок\nОльга;\"не закрыта\n" + "Олег;ок\n".repeat(200_000);
        assertThat(MadeFiles.inspect(MadeFiles.of(text))).isEqualTo(Refusal.of(Reason.ROW_TOO_LONG, 3));
    }

    private static Inspection small(String text) {
        return new SourceFiles(SMALL).inspect(MadeFiles.of(text), ReadingOptions.GUESS);
    }

    private static Reason reason(int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return ((Refusal) MadeFiles.inspect(MadeFiles.of(content))).reason();
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'a';
        }
    }
}
