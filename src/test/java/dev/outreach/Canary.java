package dev.outreach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Exports and a configuration in which every name, address, number, handle and text is one that
 * occurs nowhere else, so that it is found again wherever it leaks.
 */
public final class Canary {
  /** A word that is in every text. */
  private static final String WORD = "zzkanari";

  /** Digits that are in every number, however it is written. */
  private static final Pattern DIGITS = Pattern.compile("399857(57|99)");

  /** What a library's exception might quote. */
  public static final String QUOTED =
      "The value 'Zzkanari Person <me@zzkanari.example.org>, +33639985757'";

  private static final int GOOD_RECORDS = 120;

  private static final String TOUCHES =
      "occurred_at,channel,direction,kind,person_name,company,email,phone,handle,campaign,step,"
          + "variant,sender,outcome,duration_seconds,subject,thread,note\n";

  private Canary() {}

  /** Good records of each kind, a broken one among them, and files that are refused. */
  public static void writeExports(Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder touches = new StringBuilder(TOUCHES);
    for (int i = 0; i < GOOD_RECORDS; i++) {
      touches.append(touch("2026-01-%02dT10:00:00Z".formatted(1 + i % 28), "outbound", i));
    }
    touches.append(touch("2026-01-05T10:00:00Z", "inbound", 0));
    write(folder, "touches.csv", touches + touch("Zzkanari day", "outbound", 1));
    write(
        folder,
        "touches-broken.csv",
        TOUCHES + touch("zzkanari 39985757", "zzkanari", 2) + touch("06 39 98 57 57", "zz", 3));
    write(
        folder,
        "contacts.csv",
        "name,email,phone,handle,company,role,connected_on,referred_by\n"
            + "Zzkanari Un,un@zzkanari.example.org,06 39 98 57 57,linkedin:zzkanari-un,Zzkanari SA,"
            + "zzkanari,2026-01-02,zzkanari@example.org\n");
    write(
        folder,
        "contracts.csv",
        "contract_id,person_name,email,phone,handle,company,status,signed_on,amount,currency,note\n"
            + "zzkanari-1,Zzkanari Un,p0@zzkanari.example.org,06.39.98.57.57,x:zzkanari,Zzkanari,"
            + "won,2026-02-01,100.00,EUR,zzkanari\n");
    write(
        folder,
        "contracts-broken.csv",
        "contract_id,person_name,email,status,signed_on,amount,currency\n"
            + "zzkanari-2,Zzkanari,zz@zzkanari@zz,zzkanari,zzkanari,39985757x,zzkanari\n");
    write(folder, "zz.mbox", mail("Mon, 5 Jan 2026 10:00:00 +0100") + mail("zzkanari 39985757"));
    write(
        folder,
        "sms.xml",
        "<?xml version='1.0' encoding='UTF-8'?>\n<smses count=\"2\">\n"
            + sms("1767600000000")
            + sms("zzkanari")
            + "</smses>\n");
    write(
        folder,
        "data/direct-messages.js",
        "window.YTD.direct_messages.part0 = [ { \"dmConversation\": {"
            + " \"conversationId\": \"39985757-39985799\", \"messages\": [ { \"messageCreate\": {"
            + " \"id\": \"1\", \"recipientId\": \"39985799\", \"senderId\": \"39985757\","
            + " \"text\": \"zzkanari\", \"createdAt\": \"2026-01-05T10:00:00.000Z\" } } ] } },"
            + " { \"dmConversation\": { \"conversationId\": zzkanari 39985757");
    write(folder, "notes.txt", "Zzkanari 06 39 98 57 57\n");
  }

  /** A further export, new to a warehouse that has the others. */
  public static void writeLateExport(Path folder) throws IOException {
    write(
        folder,
        "touches-late.csv",
        TOUCHES
            + touch("2026-02-10T10:00:00Z", "outbound", 900)
            + touch("2026-02-11T10:00:00Z", "outbound", 901));
  }

  public static void writeConfiguration(Path file, String more) throws IOException {
    write(
        file.getParent(), "who.csv", "identifier,person\nemail:p7@zzkanari.example.org,Zzkanari\n");
    Files.writeString(
        file,
        """
        outreach {
          me { names = ["Zzkanari Me"], emails = ["me@zzkanari.example.org"]
               phones = ["+33 6 39 98 57 99"], profiles = ["x-id:39985799"] }
          exports = [exports]
          warehouse = warehouse
          reports.directory = reports
          as-of = 2026-03-31
          campaigns = [{ name = "zzkanari", subject = "zzkanari", contacts = ["un@zzkanari.example.org"] }]
          %s
        }
        """
            .formatted(more));
  }

  /** The lines of these files that hold something of ours, each with its file. */
  public static List<String> leaks(List<Path> files) throws IOException {
    Stream.Builder<String> leaks = Stream.builder();
    for (Path file : files) {
      for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
        if (line.toLowerCase(Locale.ROOT).contains(WORD)
            || DIGITS.matcher(line.replaceAll("\\D", "")).find()) {
          leaks.add(file.getFileName() + ": " + line);
        }
      }
    }
    return leaks.build().toList();
  }

  private static String touch(String at, String direction, int person) {
    return ("%s,email,%s,message,Zzkanari Person %d,Zzkanari SA,p%d@zzkanari.example.org,"
            + "06 39 98 57 57,linkedin:zzkanari-%d,Zzkanari,1,zzkanari,me@zzkanari.example.org,,,"
            + "Zzkanari subject,zzkanari-%d,zzkanari note\n")
        .formatted(at, direction, person, person, person, person);
  }

  private static String mail(String date) {
    return "From zzkanari@zzkanari.example.org Mon Jan  5 09:00:00 2026\n"
        + "From: Zzkanari Me <me@zzkanari.example.org>\nTo: Zzkanari <p1@zzkanari.example.org>\n"
        + "Subject: Zzkanari\nMessage-ID: <zzkanari"
        + date.hashCode()
        + "@zzkanari>\nDate: "
        + date
        + "\n\nZzkanari 06 39 98 57 57\n\n";
  }

  private static String sms(String date) {
    return "<sms address=\"+33639985757\" date=\""
        + date
        + "\" type=\"2\" body=\"zzkanari\" contact_name=\"Zzkanari\" />\n";
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
