package dev.outreach.format.web;

import dev.outreach.export.EventTime;

/**
 * One comment under a post.
 *
 * @param place where in the file
 * @param key what the platform calls it, such as {@code wp:blog.example.org#12}
 * @param parent key of the comment that it answers, or null
 * @param thread all that is written under one post
 * @param title of the post, or null
 * @param isMine whether I wrote it, or one who writes for the same blog
 */
record Comment(
    String place,
    String key,
    String parent,
    String thread,
    String title,
    EventTime when,
    Commenter author,
    boolean isMine) {}
