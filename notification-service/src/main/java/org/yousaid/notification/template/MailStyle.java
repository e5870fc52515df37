package org.yousaid.notification.template;

import java.util.Map;

/** The look of our mails as inline styles, which is what mail clients understand. */
final class MailStyle {

    /** Stands in every cell, so it is short; programs that read the head of a mail find the reader's own font there. */
    private static final String FONT = "font-family:Arial,sans-serif;";

    private static final String BODY = FONT + "font-size:17px;line-height:1.5;color:#0b0c0c;";

    static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("page", "margin:0;padding:0;width:100%;background-color:#eef5f6;"),
            Map.entry("backdrop", "background-color:#eef5f6;"),
            Map.entry("sheet", "width:100%;max-width:600px;"),
            Map.entry("head", "background-color:#0b4f5c;padding:18px 36px;border-radius:8px 8px 0 0;"),
            Map.entry(
                    "mark",
                    "background-color:#ffffff;border-radius:6px;width:30px;height:26px;text-align:center;" + FONT
                            + "font-size:18px;line-height:26px;font-weight:700;color:#0b4f5c;"),
            Map.entry(
                    "brand",
                    "padding-left:10px;" + FONT + "font-size:22px;line-height:26px;font-weight:700;color:#ffffff;"),
            Map.entry("paper", "background-color:#ffffff;padding:32px 36px 28px;"),
            Map.entry(
                    "foot",
                    "background-color:#ffffff;border-top:1px solid #d5e6e9;padding:20px 36px 26px;"
                            + "border-radius:0 0 8px 8px;"),
            Map.entry("h1", FONT + "margin:0 0 20px;font-size:27px;line-height:1.22;font-weight:700;color:#0b0c0c;"),
            Map.entry("h2", FONT + "margin:32px 0 10px;font-size:20px;line-height:1.3;font-weight:700;color:#0b0c0c;"),
            Map.entry("p", BODY + "margin:0 0 16px;"),
            Map.entry("small", FONT + "margin:0 0 8px;font-size:14px;line-height:1.5;color:#484949;"),
            Map.entry("quiet", FONT + "margin:0 0 12px;font-size:15px;line-height:1.45;color:#484949;"),
            Map.entry("link", "color:#0b4f5c;text-decoration:underline;"),
            Map.entry("panel", "background-color:#eef5f6;border-left:5px solid #0b4f5c;padding:16px 20px;"),
            Map.entry("label", FONT + "margin:0 0 4px;font-size:14px;line-height:1.4;color:#484949;"),
            Map.entry(
                    "reference",
                    "margin:0 0 8px;font-family:'SF Mono',Menlo,Consolas,'Liberation Mono','Courier New',"
                            + "monospace;font-size:22px;line-height:1.3;font-weight:700;letter-spacing:1px;color:#0b0c0c;"
                            + "white-space:nowrap;"),
            Map.entry("stage", FONT + "margin:0 0 6px;font-size:21px;line-height:1.3;font-weight:700;color:#0b0c0c;"),
            Map.entry("panelText", FONT + "margin:0;font-size:16px;line-height:1.5;color:#0b0c0c;"),
            Map.entry(
                    "number",
                    FONT + "width:30px;font-size:17px;line-height:1.5;font-weight:700;color:#0b4f5c;"
                            + "padding:0 0 10px;"),
            Map.entry("step", BODY + "padding:0 0 10px;"),
            Map.entry(
                    "quote",
                    BODY + "margin:0;padding:2px 0 2px 18px;border-left:4px solid #c4541c;" + "white-space:pre-line;"),
            Map.entry("button", "background-color:#0b4f5c;border-radius:5px;"),
            Map.entry(
                    "buttonText",
                    FONT + "display:inline-block;padding:13px 24px;font-size:17px;line-height:1.3;"
                            + "font-weight:700;color:#ffffff;text-decoration:none;"),
            Map.entry("chart", "background-color:#ffffff;border:1px solid #d5e6e9;border-radius:6px;padding:14px;"),
            Map.entry("picture", "display:block;width:100%;max-width:420px;height:auto;border:0;"),
            Map.entry("numbers", "width:100%;border-collapse:collapse;margin:12px 0 0;"),
            Map.entry(
                    "th",
                    FONT + "padding:6px 0;border-bottom:2px solid #b9c6c9;font-size:14px;line-height:1.4;"
                            + "font-weight:700;color:#0b0c0c;text-align:left;"),
            Map.entry(
                    "thRight",
                    FONT + "width:58px;padding:6px 0 6px 12px;border-bottom:2px solid #b9c6c9;font-size:14px;"
                            + "line-height:1.4;font-weight:700;color:#0b0c0c;text-align:right;white-space:nowrap;"),
            Map.entry(
                    "td",
                    FONT + "padding:7px 0;border-bottom:1px solid #d5e6e9;font-size:15px;line-height:1.4;"
                            + "font-weight:400;color:#0b0c0c;text-align:left;"),
            Map.entry(
                    "tdRight",
                    FONT + "padding:7px 0 7px 12px;border-bottom:1px solid #d5e6e9;font-size:15px;"
                            + "line-height:1.4;color:#0b0c0c;text-align:right;white-space:nowrap;"),
            Map.entry(
                    "address",
                    FONT + "margin:0 0 16px;font-size:14px;line-height:1.5;color:#484949;" + "word-break:break-all;"),
            Map.entry(
                    "hidden",
                    "display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;"
                            + "line-height:1px;color:#eef5f6;"));

    private MailStyle() {}
}
