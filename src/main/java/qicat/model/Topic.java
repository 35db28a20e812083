package qicat.model;

import java.util.List;

/**
 * A subject that entries are about.
 *
 * @param id typed and stored form
 * @param title the name people read
 * @param about one sentence on what belongs to it, or an empty text
 * @param also other words for it
 */
public record Topic(String id, String title, String about, List<String> also) implements Label {}
