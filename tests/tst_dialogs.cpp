// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aboutdialog.h"
#include "connectionsdialog.h"
#include "manualwindow.h"
#include "preferencesdialog.h"
#include "reportdialog.h"
#include "theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// The small dialogs and bars say what is wished, and nothing else.
class TestDialogs : public QObject
{
    Q_OBJECT

private slots:
    void connections_tellTheIdOfTheCurrent();
    void connections_askOnceBeforeDeleting();
    void connections_offerToDeleteWhatWasFetched();
    void connections_emptyListOffersOnlyAdd();
    void preferences_tellEachChange();
    void preferences_speakOfARestartOnceItIsNeeded();
    void report_isReadBeforeItIsCopied();
    void about_listsLibraries();
    void manual_findsSections();
    void manual_contentsFollowTheReading();
    void lists_haveRowsOfOneHeight();
    void manual_searchesRoundInBothDirections();

private:
    static QList<Profile> twoProfiles();
    static QPushButton *button(const QWidget &parent, const QString &name);
};

QList<Profile> TestDialogs::twoProfiles()
{
    Profile first;
    first.id = u"1"_s;
    first.name = u"Acme"_s;
    Profile second;
    second.id = u"2"_s;
    second.name = u"Other"_s;
    return {first, second};
}

QPushButton *TestDialogs::button(const QWidget &parent, const QString &name)
{
    return parent.findChild<QPushButton *>(name);
}

void TestDialogs::connections_tellTheIdOfTheCurrent()
{
    ConnectionsDialog dialog;
    dialog.setProfiles(twoProfiles());
    auto *list = dialog.findChild<QTreeWidget *>();
    list->setCurrentItem(list->topLevelItem(1));
    dialog.setProfiles(twoProfiles());
    QSignalSpy edits(&dialog, &ConnectionsDialog::editRequested);
    QSignalSpy copies(&dialog, &ConnectionsDialog::duplicateRequested);
    button(dialog, u"edit"_s)->click();
    button(dialog, u"duplicate"_s)->click();
    QCOMPARE(edits, (QList<QVariantList>{{u"2"_s}}));
    QCOMPARE(copies, (QList<QVariantList>{{u"2"_s}}));
}

void TestDialogs::connections_askOnceBeforeDeleting()
{
    ConnectionsDialog dialog;
    dialog.setProfiles(twoProfiles());
    QSignalSpy deletions(&dialog, &ConnectionsDialog::deleteRequested);
    for (const bool agreed : {false, true}) {
        button(dialog, u"delete"_s)->click();
        const QPointer<QMessageBox> question = dialog.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->text().contains(u"Acme"_s));
        for (QAbstractButton *each : question->buttons()) {
            if ((question->buttonRole(each) == QMessageBox::DestructiveRole) == agreed)
                each->click();
        }
        QTRY_VERIFY(!question);
        QCOMPARE(deletions.count(), agreed ? 1 : 0);
    }
    QCOMPARE(deletions.front(), (QVariantList{u"1"_s, false}));
}

static void agree(const QMessageBox &question)
{
    for (QAbstractButton *each : question.buttons()) {
        if (question.buttonRole(each) == QMessageBox::DestructiveRole)
            each->click();
    }
}

void TestDialogs::connections_offerToDeleteWhatWasFetched()
{
    ConnectionsDialog dialog;
    dialog.setProfiles(twoProfiles());
    QVERIFY(!button(dialog, u"deleteData"_s)->isEnabled());
    dialog.setLocalBytes({{u"1"_s, 3 << 20}});
    QSignalSpy deletions(&dialog, &ConnectionsDialog::deleteRequested);
    QSignalSpy dataDeletions(&dialog, &ConnectionsDialog::localDataDeletionRequested);
    button(dialog, u"deleteData"_s)->click();
    const auto asked = [&dialog]() -> QMessageBox & { return *dialog.findChild<QMessageBox *>(); };
    QVERIFY(asked().text().contains(u"3.0"_s));
    agree(asked());
    QTRY_VERIFY(!dialog.findChild<QMessageBox *>());
    QCOMPARE(dataDeletions.front(), QVariantList{u"1"_s});
    for (const bool withData : {true, false}) {
        button(dialog, u"delete"_s)->click();
        QVERIFY(asked().checkBox()->isChecked());
        asked().checkBox()->setChecked(withData);
        agree(asked());
        QTRY_VERIFY(!dialog.findChild<QMessageBox *>());
        QCOMPARE(deletions.takeFirst(), (QVariantList{u"1"_s, withData}));
    }
}

void TestDialogs::connections_emptyListOffersOnlyAdd()
{
    ConnectionsDialog dialog;
    QSignalSpy additions(&dialog, &ConnectionsDialog::addRequested);
    QVERIFY(!button(dialog, u"edit"_s)->isEnabled());
    QVERIFY(!button(dialog, u"delete"_s)->isEnabled());
    button(dialog, u"add"_s)->click();
    QCOMPARE(additions.count(), 1);
}

void TestDialogs::preferences_speakOfARestartOnceItIsNeeded()
{
    PreferencesDialog dialog;
    dialog.setPreferences({ThemeChoice::Dark, u"de"_s});
    const auto *remark = dialog.findChild<QLabel *>(u"restart"_s);
    QVERIFY(remark->isHidden());
    dialog.findChild<QComboBox *>(u"theme"_s)->setCurrentIndex(0);
    QVERIFY(remark->isHidden());
    dialog.findChild<QComboBox *>(u"language"_s)->setCurrentIndex(1);
    QVERIFY(!remark->isHidden());
}

void TestDialogs::report_isReadBeforeItIsCopied()
{
    ReportDialog dialog(u"Qt 6\nno secret"_s);
    QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(), u"Qt 6\nno secret"_s);
    QGuiApplication::clipboard()->setText(u"before"_s);
    dialog.findChild<QPushButton *>(u"copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Qt 6\nno secret"_s);
}

void TestDialogs::preferences_tellEachChange()
{
    PreferencesDialog dialog;
    QSignalSpy changes(&dialog, &PreferencesDialog::changed);
    const Preferences wished{ThemeChoice::Dark, u"de"_s};
    dialog.setPreferences(wished);
    QCOMPARE(dialog.preferences(), wished);
    QCOMPARE(changes.count(), 0);
    auto *language = dialog.findChild<QComboBox *>(u"language"_s);
    language->setCurrentIndex(language->findData(u"en"_s));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.front().front().value<Preferences>(), (Preferences{ThemeChoice::Dark, u"en"_s}));
}

void TestDialogs::about_listsLibraries()
{
    const AboutDialog dialog;
    const auto *table = dialog.findChild<QTableWidget *>();
    QVERIFY(!table->findItems(u"QtKeychain"_s, Qt::MatchExactly).isEmpty());
    for (int row = 0; row < table->rowCount(); ++row)
        QVERIFY(!table->item(row, 1)->text().isEmpty());
}

void TestDialogs::manual_findsSections()
{
    ManualWindow window;
    window.setMarkdown(u"# Title\n\n[down](#is-it-so)\n\n## First\n\ntext\n\n### Is it so?\n\n## Last\n"_s);
    const auto *contents = window.findChild<QTreeWidget *>(u"contents"_s);
    QCOMPARE(contents->topLevelItemCount(), 2);
    QCOMPARE(contents->topLevelItem(0)->childCount(), 1);
    window.showSection(u"Last"_s);
    QCOMPARE(contents->currentItem()->text(0), u"Last"_s);
    window.showSection(u"nowhere"_s);
    QCOMPARE(contents->currentItem()->text(0), u"Last"_s);
    emit window.findChild<QTextBrowser *>()->anchorClicked(QUrl(u"#is-it-so"_s));
    QCOMPARE(contents->currentItem()->text(0), u"Is it so?"_s);
}

void TestDialogs::manual_contentsFollowTheReading()
{
    QString text = u"# Title\n\n"_s;
    for (const QString &heading : {u"First"_s, u"Second"_s, u"Third"_s})
        text += u"## %1\n\n"_s.arg(heading) + u"a line of text\n\n"_s.repeated(60);
    ManualWindow window;
    window.setMarkdown(text + u"```\n"_s + u"code "_s.repeated(90) + u"\n```\n\n## Last\n\nshort\n"_s);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto *contents = window.findChild<QTreeWidget *>(u"contents"_s);
    const auto marked = [contents] { return contents->currentItem()->text(0); };
    QScrollBar *bar = window.findChild<QTextBrowser *>()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    QCOMPARE(marked(), u"Second"_s);
    bar->setValue(bar->maximum());
    QCOMPARE(marked(), u"Last"_s);
    bar->setValue(0);
    QCOMPARE(marked(), u"First"_s);
    // Nor has the page to be moved to and fro.
    QCOMPARE(window.findChild<QTextBrowser *>()->horizontalScrollBar()->maximum(), 0);
    // One that cannot come to the top stays chosen.
    window.showSection(u"Third"_s);
    QCOMPARE(marked(), u"Third"_s);
}

void TestDialogs::lists_haveRowsOfOneHeight()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QWidget window;
    QTableView table(&window);
    QTreeWidget tree(&window);
    QListWidget list(&window);
    new QTreeWidgetItem(&tree, {u"Acme"_s});
    list.addItem(u"Acme"_s);
    window.show();
    const int usual = table.fontMetrics().height() + 9; // as SessionTableView has
    QCOMPARE(tree.visualItemRect(tree.topLevelItem(0)).height(), usual);
    QCOMPARE(list.visualItemRect(list.item(0)).height(), usual);
    ConnectionsDialog dialog;
    dialog.setProfiles(twoProfiles());
    dialog.setLocalBytes({{u"1"_s, 1'100'000}});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(dialog.findChild<QTreeWidget *>()->horizontalScrollBar()->maximum(), 0);
}

void TestDialogs::manual_searchesRoundInBothDirections()
{
    ManualWindow window;
    window.setMarkdown(u"one fish two fish"_s);
    auto *search = window.findChild<QLineEdit *>(u"search"_s);
    const auto *text = window.findChild<QTextBrowser *>();
    const auto foundAt = [text] { return text->textCursor().selectionStart(); };
    search->setText(u"fish"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(foundAt(), 4);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(foundAt(), 13);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(foundAt(), 4);
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(foundAt(), 13);
    const auto *notFound = window.findChild<QLabel *>(u"notFound"_s);
    QVERIFY(notFound->isHidden());
    search->setText(u"bird"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!notFound->isHidden());
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
