package io.revisit.segment;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SegmentRepository extends JpaRepository<Segment, Long> {

    List<Segment> findByArchivedFalseOrderByName();
}
