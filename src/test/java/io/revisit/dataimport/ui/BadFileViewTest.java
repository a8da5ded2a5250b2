package io.revisit.dataimport.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.testing.Clinics;
import io.revisit.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that cannot be imported as they are: each ends in a sentence that says what to do. */
class BadFileViewTest extends ViewTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13};
    private static final byte[] OLD_EXCEL = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int MEGABYTE = 1 << 20;

    @Autowired
    private Clinics clinics;

    @Autowired
    private ImportService service;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
        open("import/new");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(
                        "nothing at all",
                        new byte[0],
                        "Файл пуст. Проверьте, что выгрузка завершилась, и выберите файл ещё раз."),
                Arguments.of(
                        "a header alone",
                        text("ФИО;Телефон\n"),
                        "В файле только заголовки столбцов, строк с данными нет."
                                + " Проверьте, за какой период сделана выгрузка."),
                Arguments.of("a picture", PICTURE, "Это картинка, а не таблица. Нужен файл CSV или XLSX."),
                Arguments.of(
                        "zeros",
                        new byte[5000],
                        "В файле нет текста: он повреждён или сохранён в другом формате."
                                + " Сохраните таблицу как XLSX или CSV."),
                Arguments.of(
                        "a file of the old Excel",
                        OLD_EXCEL,
                        "Это файл старого Excel (.xls) или файл с паролем. Откройте его в Excel, снимите пароль и"
                                + " выберите «Сохранить как» → «Книга Excel (.xlsx)»."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void aFileThatCannotBeReadIsRefusedBesideTheUpload(String what, byte[] content, String sentence) {
        upload(content);

        assertRefused(sentence);
    }

    @Test
    void twoHundredMegabytesAreRefusedWithoutBeingStored() {
        upload(new byte[200 * MEGABYTE]);

        assertRefused("Файл больше 100 МБ. Разделите выгрузку на несколько файлов и загрузите их по очереди.");
    }

    @Test
    void aFileOfUnknownColumnsSaysWhichAreMissing() {
        upload(text("Альфа;Бета\nодин;два\nтри;четыре\n"));

        assertMissing("Укажите столбец с именем пациента: ФИО целиком, фамилию или имя.");
        assertMissing("Укажите столбец, по которому узнать пациента: номер карты, телефон или e-mail.");
    }

    @Test
    void phonesAloneAreNotPatients() {
        upload(text("Телефон\n+79161234567\n+79161234568\n"));

        assertThat(fieldOf("Телефон").getValue()).isEqualTo(TargetField.PHONE);
        assertMissing("Укажите столбец с именем пациента: ФИО целиком, фамилию или имя.");
    }

    @Test
    void ofTwoColumnsForOneFieldTheChosenOneIsTakenAndTheOtherIsNamed() {
        upload(text("ФИО;Дата рождения;Родился\nИванова Мария;01.02.1990;03.04.1991\n"));

        fieldOf("Родился").setValue(TargetField.BIRTH_DATE);

        assertThat(fieldOf("Дата рождения").getValue()).isEqualTo(TargetField.IGNORE);
        expectNotice("Столбец «Дата рождения» больше не загружается: поле «Дата рождения» теперь берётся из столбца"
                + " «Родился».");
    }

    @Test
    void visitsThatAreTakenForPatientsAreDoubted() {
        upload(text("ФИО;Телефон;Дата и время;Врач;Услуга;Сумма;Статус\n"
                + "Иванова Мария;+79161234567;01.10.2026 10:00;Громов П. О.;Осмотр;1500;Завершён\n"));

        setKind(FileKind.PATIENTS);

        _get(
                Span.class,
                spec -> spec.withText("Похоже, в этом файле визиты, а не пациенты. Если это так, выберите «Визиты» в"
                        + " поле «Что в файле»."));
    }

    private static void upload(byte[] content) {
        UploadKt._upload(_get(Upload.class), "база.csv", content);
    }

    private void assertRefused(String sentence) {
        _get(Span.class, spec -> spec.withText(sentence));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("import/new");
        assertThat(service.historyCount()).isZero();
    }

    private static void assertMissing(String sentence) {
        _get(ListItem.class, spec -> spec.withText(sentence));
        assertThat(_get(Button.class, spec -> spec.withText("Проверить")).isEnabled())
                .isFalse();
    }

    private static void expectNotice(String text) {
        _get(Span.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static Select<TargetField> fieldOf(String column) {
        String label = "Что в столбце «" + column + "»";
        return _get(
                Select.class,
                spec -> spec.withPredicate(
                        select -> label.equals(select.getAriaLabel().orElse(""))));
    }

    @SuppressWarnings("unchecked")
    private static void setKind(FileKind kind) {
        ((Select<FileKind>) _get(Select.class, spec -> spec.withLabel("Что в файле"))).setValue(kind);
    }

    private static byte[] text(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
