package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
  @TempDir private Path folder;

  @Test
  void filesAreFoundInTheOrderOfTheirPathsWithTheHashOfTheirBytes() throws IOException {
    write("phone/calls.xml", "");
    write("journal/touches.csv", "abc");
    List<Delivery> found = find(folder);
    assertEquals(
        List.of("journal/touches.csv", "phone/calls.xml"),
        found.stream().map(Delivery::path).toList());
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", found.get(0).sha256());
    assertEquals(3, found.get(0).bytes());
  }

  @Test
  void hiddenFilesAndDownloadsThatAreNotCompleteArePassedOver() throws IOException {
    write("touches.csv", "abc");
    for (String name :
        List.of(
            "a.zip.part",
            "b.zip.crdownload",
            "c.tmp",
            "d.zip.partial",
            "e.opdownload",
            ".f.csv",
            ".git/g.csv",
            "~$h.csv",
            "I.ZIP.PART",
            "j.download")) {
      write(name, "abc");
    }
    assertEquals(List.of("touches.csv"), find(folder).stream().map(Delivery::path).toList());
  }

  @Test
  void ofTheHiddenFoldersOnlyThoseOfAMaildirAreLookedInto() throws IOException {
    List<String> mails =
        List.of(
            "Maildir/.Sent/cur/1268000000.M1P2.host:2,S",
            "Maildir/.Sent/new/1268000001.M1P3.host",
            "Maildir/cur/1268000002_0.M1P4.host,U=4:2,S");
    mails.forEach(this::empty);
    List.of(
            "Maildir/.Sent/dovecot-uidlist",
            "Maildir/.Sent/maildirfolder",
            "Maildir/.Sent/cur/touches.csv",
            "Maildir/.Sent/old/1268000000.M1P2.host",
            "Maildir/.Sent/tmp/1268000003.M1P5.host",
            "Maildir/tmp/1268000004.M1P6.host",
            "Maildir/dovecot.index.log",
            "Maildir/courierimapuiddb",
            "Maildir/courierimapkeywords",
            "Maildir/maildirsize",
            "Maildir/subscriptions",
            ".thunderbird/cur/x/1268000000.M1P2.host",
            ".git/new/1268000000/a.csv",
            "Mail/Inbox.msf")
        .forEach(this::empty);
    assertEquals(
        mails.stream().sorted().toList(), find(folder).stream().map(Delivery::path).toList());
  }

  @Test
  void twoFilesOfOneNameAreToldApartByTheirWholePath() throws IOException {
    write("one/touches.csv", "a");
    write("two/touches.csv", "b");
    List<Delivery> found = find(folder.resolve("one"), folder.resolve("two"));
    assertEquals("touches.csv", found.get(0).path());
    assertEquals(folder.resolve("two/touches.csv").toString(), found.get(1).path());
  }

  @Test
  void aFolderThatIsMissingOrEmptyIsNamed() throws IOException {
    Path missing = folder.resolve("missing");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path export : List.of(missing, empty)) {
      NoSuchFileException e = assertThrows(NoSuchFileException.class, () -> find(export));
      assertEquals(export.toString(), e.getFile());
      assertTrue(e.getReason() != null);
    }
  }

  @Test
  void aLinkIsReadAsWhatItLeadsTo() throws IOException {
    write("disk/mail/2010.mbox", "abc");
    write("disk/calls.xml", "def");
    write("exports/touches.csv", "ghi");
    link("exports/archive", "../disk/mail");
    link("exports/phone.xml", "../disk/calls.xml");
    link("as-told", "exports");
    List<String> paths = List.of("archive/2010.mbox", "phone.xml", "touches.csv");
    assertEquals(paths, paths(folder.resolve("exports")));
    assertEquals(paths, paths(folder.resolve("as-told")));
    assertEquals(List.of(), search(folder.resolve("as-told")).links());
  }

  @Test
  void linksThatLeadInACircleEndAndEachFolderIsReadOnceUnderItsOwnPath() throws IOException {
    write("exports/mail/2010/a.mbox", "abc");
    write("disk/b.mbox", "def");
    link("exports/a-first", "mail/2010");
    link("exports/mail/2010/beside", "../../../disk");
    link("exports/z-again", "../disk");
    link("disk/back", "../exports/mail");
    assertEquals(
        List.of("mail/2010/a.mbox", "mail/2010/beside/b.mbox"), paths(folder.resolve("exports")));
    assertEquals(List.of(), search(folder.resolve("exports")).links());
  }

  @Test
  void aLinkUpwardsIsNamedAndNotFollowed() throws IOException {
    write("private/diary.txt", "abc");
    write("private/exports/mail/a.mbox", "def");
    link("private/exports/mail/above", "../../..");
    link("private/exports/mail/top", "..");
    link("private/exports/mail/self", ".");
    Exports.Search search = search(folder.resolve("private/exports"));
    assertEquals(List.of("mail/a.mbox"), search.files().stream().map(Delivery::path).toList());
    assertEquals(
        List.of("mail/above", "mail/self", "mail/top"),
        search.links().stream().map(Exports.DeadLink::path).toList());
    assertTrue(search.links().get(0).problem().contains("not followed"));
  }

  @Test
  void aLinkThatLeadsNowhereIsNamedUnlessItIsHiddenOrALock() throws IOException {
    write("exports/touches.csv", "abc");
    link("exports/mail", "../unplugged/mail");
    link("exports/ping", "pong");
    link("exports/pong", "ping");
    link("exports/.#touches.csv", "me@host.12");
    link("exports/lock", "127.0.0.1:+4242");
    link("gone", "unplugged");
    Exports.Search search = search(folder.resolve("exports"));
    assertEquals(
        List.of(
            new Exports.DeadLink("mail", "is a link that leads nowhere"),
            new Exports.DeadLink("ping", "is a link that leads nowhere"),
            new Exports.DeadLink("pong", "is a link that leads nowhere")),
        search.links());
    assertEquals(1, search.files().size());
    NoSuchFileException e =
        assertThrows(NoSuchFileException.class, () -> find(folder.resolve("gone")));
    assertEquals("it is a link that leads nowhere", e.getReason());
  }

  @Test
  void whatIsHiddenOrUnfinishedIsPassedOverBehindALinkToo() throws IOException {
    write("disk/mail/a.mbox", "abc");
    write("disk/mail/.b.mbox", "abc");
    write("disk/mail/c.mbox.part", "abc");
    write("exports/touches.csv", "abc");
    link("exports/mail", "../disk/mail");
    link("exports/.cache", "../disk/mail");
    assertEquals(List.of("mail/a.mbox", "touches.csv"), paths(folder.resolve("exports")));
  }

  @Test
  void aFileGivenByItselfIsFoundUnlessItIsNotComplete() throws IOException {
    write("touches.csv", "abc");
    write("b.zip.part", "abc");
    assertEquals("touches.csv", find(folder.resolve("touches.csv")).get(0).path());
    assertThrows(NoSuchFileException.class, () -> find(folder.resolve("b.zip.part")));
  }

  @Test
  void aFileWrittenToAfterItsBytesWereHashedIsKnownAsChanged() throws IOException {
    write("touches.csv", "abc");
    Delivery delivery = find(folder).get(0);
    assertTrue(delivery.isUnchanged());
    write("touches.csv", "abcd");
    assertFalse(delivery.isUnchanged());
  }

  private static List<Delivery> find(Path... exports) throws IOException {
    return Exports.find(List.of(exports), Limits.DEFAULT);
  }

  private static Exports.Search search(Path export) throws IOException {
    return Exports.search(List.of(export), Limits.DEFAULT);
  }

  private static List<String> paths(Path export) throws IOException {
    return find(export).stream().map(Delivery::path).toList();
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }

  private void empty(String name) {
    try {
      write(name, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
