package io.revisit.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.revisit.shared.i18n.Messages;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes date fields that speak the user's language, start the week on Monday and read dd.MM.yyyy, d.M.yy and ISO. */
public final class DatePickers {
    private DatePickers() {}

    /** @param label translated label */
    public static DatePicker date(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(picker.getLocale());
        picker.setI18n(i18n(language(picker)));
        picker.setWeekNumbersVisible(false);
        return picker;
    }

    /** A date that may be left out: the field can be emptied by a button. */
    public static DatePicker optional(String label) {
        var picker = date(label);
        picker.setClearButtonVisible(true);
        return picker;
    }

    /** Date and 24-hour time to the minute. */
    public static DateTimePicker dateTime(String label) {
        var picker = new DateTimePicker(label);
        // A locale with a 24-hour clock and points in dates, whatever the language of the words is.
        picker.setLocale(Locale.of("ru", "RU"));
        picker.setDatePickerI18n(i18n(language(picker)));
        return picker;
    }

    /** 24-hour time to the minute. */
    public static TimePicker time(String label) {
        var picker = new TimePicker(label);
        picker.setLocale(Locale.of("ru", "RU"));
        return picker;
    }

    private static Locale language(com.vaadin.flow.component.Component component) {
        return Messages.supported(component.getUI().map(ui -> ui.getLocale()).orElseGet(DatePickers::currentLocale));
    }

    private static Locale currentLocale() {
        var ui = com.vaadin.flow.component.UI.getCurrent();
        return ui == null ? Messages.RUSSIAN : ui.getLocale();
    }

    static DatePickerI18n i18n(Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> capital(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setDateFormats("dd.MM.yyyy", "d.M.yy", "yyyy-MM-dd")
                .setToday(Messages.get(locale, "ui.date.today"))
                .setCancel(Messages.get(locale, "ui.date.cancel"))
                .setBadInputErrorMessage(Messages.get(locale, "ui.date.unreadable"));
    }

    /** Sunday first, as the component counts. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, locale))
                .toList();
    }

    private static String capital(String word, Locale locale) {
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }
}
