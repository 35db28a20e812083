package qicat.completion;

/**
 * What a word can become.
 *
 * @param word what the word becomes, as it is typed
 * @param shown what is seen of it
 * @param group the title of its group
 * @param meaning what people read of it; an empty text where there is no more to say
 * @param whole whether the word is whole then, so that a blank follows
 */
public record Suggestion(String word, String shown, String group, String meaning, boolean whole) {}
