package io.revisit.patient.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.DirectoryService;
import io.revisit.patient.ListedPatient;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.customfield.CustomFieldService;
import io.revisit.patient.duplicate.DuplicateService;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TableDownload;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the top of the list: title, duplicates, files, adding a patient. */
@SpringComponent
class PatientListHeader {
    private final PatientService patients;
    private final PatientExport export;
    private final DirectoryService directory;
    private final CustomFieldService customFields;
    private final PhonePrivacy phones;
    private final DuplicateService duplicates;

    PatientListHeader(
            PatientService patients,
            PatientExport export,
            DirectoryService directory,
            CustomFieldService customFields,
            PhonePrivacy phones,
            DuplicateService duplicates) {
        this.patients = patients;
        this.export = export;
        this.directory = directory;
        this.customFields = customFields;
        this.phones = phones;
        this.duplicates = duplicates;
    }

    /**
     * Makes it.
     *
     * @param filter what the files hold
     * @param columns keys of the columns that are shown
     * @param added told of a patient that was added
     */
    PageHeader of(
            Supplier<PatientFilter> filter,
            Supplier<PatientSort> sort,
            Supplier<List<String>> columns,
            Consumer<PatientId> added) {
        String title = I18NProvider.translate("patient.list.title");
        PageHeader header = new PageHeader(title);
        TableDownload<ListedPatient> download = export.of(filter, sort, columns);
        header.addActions(
                new Anchor(DuplicateListView.ROUTE, I18NProvider.translate("duplicate.link", duplicates.count())),
                download.csv(),
                download.xlsx(title));
        header.setPrimary(new Button(I18NProvider.translate("patient.add"), VaadinIcon.PLUS.create(), _ -> add(added)));
        return header;
    }

    private void add(Consumer<PatientId> added) {
        new AddPatientDialog(patients, directory.branches(), customFields.fields(), phones, added).open();
    }
}
