package io.revisit.dataimport;

import io.revisit.dataimport.reading.UploadedFile;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Uploaded files, kept in the database in pieces of 1 MB, so that any node and any restart can read them. */
@Component
class ImportFiles {

    private static final int CHUNK = 1 << 20;

    private final TenantSql sql;
    private final CurrentBusiness currentBusiness;

    ImportFiles(TenantSql sql, CurrentBusiness currentBusiness) {
        this.sql = sql;
        this.currentBusiness = currentBusiness;
    }

    /**
     * Stores the stream; each piece is stored by itself, so that memory stays flat.
     *
     * @param most bytes that are stored at the most
     * @return how many bytes there were; {@code most + 1} when there are more than {@code most}
     */
    long store(ImportId id, InputStream content, long most) throws IOException {
        long size = 0;
        for (int number = 0; ; number++) {
            byte[] bytes = content.readNBytes(CHUNK);
            if (bytes.length == 0) {
                return size;
            }
            size += bytes.length;
            if (size > most) {
                return most + 1;
            }
            insert(id, number, bytes);
        }
    }

    private void insert(ImportId id, int number, byte[] bytes) {
        sql.sql("INSERT INTO import_file_chunk (business_id, import_id, chunk_no, bytes) "
                        + "VALUES (:business, :import, :number, :bytes)")
                .param("import", id.value())
                .param("number", number)
                .param("bytes", bytes)
                .update();
    }

    void delete(ImportId id) {
        delete(List.of(id.value()));
    }

    /** Deletes the files of these imports, with what was found out about them. */
    void delete(List<Long> imports) {
        for (String table : List.of("import_file_chunk", "import_table")) {
            sql.sql("DELETE FROM " + table + " WHERE business_id = :business AND import_id IN (:imports)")
                    .param("imports", imports)
                    .update();
        }
    }

    /** Whether the file is still there: it goes when somebody in it is erased. */
    boolean isKept(ImportId id) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM import_file_chunk c "
                        + "WHERE c.business_id = :business AND c.import_id = :import)")
                .param("import", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The stored file, which can be opened as often as needed and from any thread. */
    UploadedFile file(ImportId id, String name, long size) {
        BusinessId business = currentBusiness.id();
        return new UploadedFile(name, size, () -> new SequenceInputStream(new Chunks(business, id)));
    }

    private final class Chunks implements Enumeration<InputStream> {

        private final BusinessId business;
        private final ImportId id;
        private final int count;
        private int next;

        Chunks(BusinessId business, ImportId id) {
            this.business = business;
            this.id = id;
            this.count = currentBusiness.call(
                    business,
                    () -> sql.sql(
                                    "SELECT COUNT(*) FROM import_file_chunk WHERE business_id = :business AND import_id = :import")
                            .param("import", id.value())
                            .query(Integer.class)
                            .single());
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            if (next == count) {
                throw new NoSuchElementException();
            }
            int number = next++;
            return new ByteArrayInputStream(currentBusiness.call(
                    business,
                    () -> sql.sql("""
                    SELECT bytes FROM import_file_chunk
                    WHERE business_id = :business AND import_id = :import AND chunk_no = :number
                    """)
                            .param("import", id.value())
                            .param("number", number)
                            .query(byte[].class)
                            .single()));
        }
    }
}
