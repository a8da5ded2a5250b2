package io.revisit.patient.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.ClinicCalendar;
import io.revisit.business.DirectoryService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.TagService;
import io.revisit.patient.customfield.CustomFieldService;
import io.revisit.patient.listview.ListColumns;
import io.revisit.patient.listview.ListViewId;
import io.revisit.patient.listview.ListViews;
import java.util.function.Consumer;

/** Puts together what the list needs for saved views and chosen columns. */
@SpringComponent
class PatientViews {
    private final ListViews views;
    private final ListColumns chosenColumns;
    private final CustomFieldService customFields;
    private final TagService tags;
    private final DirectoryService directory;
    private final PhonePrivacy phones;
    private final ClinicCalendar calendar;
    private final ClinicFormats formats;

    PatientViews(
            ListViews views,
            ListColumns chosenColumns,
            CustomFieldService customFields,
            TagService tags,
            DirectoryService directory,
            PhonePrivacy phones,
            ClinicCalendar calendar,
            ClinicFormats formats) {
        this.views = views;
        this.chosenColumns = chosenColumns;
        this.customFields = customFields;
        this.tags = tags;
        this.directory = directory;
        this.phones = phones;
        this.calendar = calendar;
        this.formats = formats;
    }

    PatientColumns columns() {
        return new PatientColumns(formats.current(), phones, customFields.fields(), calendar.today());
    }

    ShownView shown(PatientColumns columns) {
        return new ShownView(views, chosenColumns, new ShapeCheck(tags, directory, columns), calendar.today());
    }

    /** The bar over the list; see there. */
    ViewBar bar(ShownView shown, PatientColumns columns, Consumer<ListViewId> saved, Consumer<ColumnLayout> arranged) {
        return new ViewBar(views, shown, columns, saved, arranged);
    }
}
