// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcontroller.h"
#include "koreapi.h"
#include "loopbackserver.h"
#include "messagebar.h"
#include "periodchooser.h"
#include "programrun.h"
#include "sessiongenerator.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "sourcecontroller.h"
#include "uidriver.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Exports from a window, from the menu to the file.
class TestExportController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatWasVisible_isWrittenWhole();
    void exportWhileFetching_isSaidToBeIncomplete_data();
    void exportWhileFetching_isSaidToBeIncomplete();
    void exportOfAFailedFetch_looksLikeOne();
    void filesBesideTheChosenOne_areAskedFor_data();
    void filesBesideTheChosenOne_areAskedFor();
    void jobsAreGoneAfterTheirEnd();

private:
    struct Window;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// A window with what an export needs, and a server whose second page comes when it is let.
struct TestExportController::Window
{
    explicit Window(const QString &folder)
    {
        qputenv("BILLSCOPE_CLIENT_ID", "cs-demo");
        QDir::setCurrent(folder);
        window.period()->setPeriod({QDate(2026, 9, 4), QDate(2026, 9, 16)});
        window.show();
        QObject::connect(&runner, &QueryRunner::resultChanged, &window,
            [this](bool appended) { window.setResult(runner.resultStore(), runner.result(), appended); });
    }
    ~Window() { page.release(100); }

    void fetch()
    {
        Profile profile;
        profile.name = u"Acme"_s;
        profile.host = hostOptions(server).at(1);
        source.fetch(profile, {.clientId = u"cs-demo"_s, .clientSecret = u"demo-secret"_s});
    }
    /// Exports what is visible into this file; `meanwhile` runs while the dialog is open.
    void exportVisible(
        const QString &path, const std::function<void()> &meanwhile = [] {})
    {
        whenOpened<QFileDialog>(&window, [path, meanwhile](QFileDialog &dialog) {
            meanwhile();
            dialog.findChild<QLineEdit *>()->setText(path);
            dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        });
        emit window.exportRequested(ExportRows::Visible, CsvPreset::Exact);
    }
    int rows() const { return window.table()->sessions()->rowCount(); }
    QString said() const { return window.messages()->sentence(); }

    KoreApi api{SessionGenerator(7, QDate(2026, 9, 4), QDate(2026, 9, 16), 60).sessions(), {.cap = 20}};
    QSemaphore page{1};
    LoopbackServer server{[this](const HttpRequest &request) {
        page.acquire();
        return api.answer(request);
    }};
    Connections connections;
    MainWindow window;
    QueryRunner runner;
    SourceController source{connections, window, runner};
    ExportController exports{window, runner, source, connections.keychain()};
};

/// The titles of progress dialogs, however short they are there.
struct ProgressTitles : QObject
{
    ProgressTitles() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *dialog = event->type() == QEvent::WindowTitleChange ? qobject_cast<QProgressDialog *>(watched)
                                                                        : nullptr;
        if (dialog)
            seen.append(dialog->windowTitle());
        return false;
    }
    QStringList seen;
};

void TestExportController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestExportController::whatWasVisible_isWrittenWhole()
{
    Window w(m_folder->path());
    w.page.release(100);
    w.fetch();
    QTRY_VERIFY(w.rows() == 60 && !w.source.isRunning());
    ProgressTitles titles;
    w.exportVisible(path(u"a.csv"_s));
    QTRY_VERIFY2(w.said().contains(u"60 sessions were written"_s), qPrintable(w.said()));
    QCOMPARE(titles.seen, QStringList{u"Export"_s});
    QCOMPARE(contentOf(path(u"a.csv"_s)).count("\r\n"), 61);
    const QByteArray report = contentOf(path(u"a.report.txt"_s));
    QVERIFY2(report.contains("Completeness: all 60 that the API lists"), report.constData());
}

void TestExportController::exportWhileFetching_isSaidToBeIncomplete_data()
{
    QTest::addColumn<bool>("endsMeanwhile");
    QTest::newRow("still going on at the end") << false;
    QTest::newRow("ends behind the dialog") << true;
}

void TestExportController::exportWhileFetching_isSaidToBeIncomplete()
{
    QFETCH(bool, endsMeanwhile);
    Window w(m_folder->path());
    w.fetch();
    QTRY_COMPARE(w.rows(), 20);
    QVERIFY(w.source.isRunning());
    w.exportVisible(path(u"a.csv"_s), [&] {
        if (!endsMeanwhile)
            return;
        w.page.release(100);
        QTRY_VERIFY(w.rows() == 60 && !w.source.isRunning());
    });
    QTRY_VERIFY2(w.said().contains(u"20 sessions were written"_s), qPrintable(w.said()));
    QVERIFY2(
        w.said().startsWith(u"Written, but incomplete: still being fetched, 20 received."_s), qPrintable(w.said()));
    QCOMPARE(contentOf(path(u"a.csv"_s)).count("\r\n"), 21);
    const QByteArray report = contentOf(path(u"a.report.txt"_s));
    QVERIFY2(report.contains("Completeness: incomplete: still being fetched, 20 received"), report.constData());
}

void TestExportController::exportOfAFailedFetch_looksLikeOne()
{
    Window w(m_folder->path());
    w.page.release(100);
    int answers = 0;
    w.server.setHandler([&](const HttpRequest &request) {
        return ++answers == 1 ? w.api.answer(request) : HttpAnswer{.status = 401, .body = "{}"};
    });
    w.fetch();
    QTRY_VERIFY(w.rows() == 20 && !w.source.isRunning());
    QString proposed;
    whenOpened<QFileDialog>(&w.window, [&](QFileDialog &dialog) {
        proposed = dialog.selectedFiles().value(0);
        dialog.findChild<QLineEdit *>()->setText(path(u"a.csv"_s));
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    });
    emit w.window.exportRequested(ExportRows::Visible, CsvPreset::Exact);
    QVERIFY2(proposed.endsWith(u"_incomplete.csv"_s), qPrintable(proposed));
    QTRY_VERIFY2(
        w.said().startsWith(u"Written, but incomplete: the fetch failed, 20 of 60 received."_s), qPrintable(w.said()));
    QCOMPARE(w.window.messages()->accessibleName(), u"Warning"_s);
    // What the bar before it offered can still be done.
    QSignalSpy retries(w.window.messages(), &MessageBar::retryRequested);
    for (QPushButton *button : w.window.messages()->findChildren<QPushButton *>(u"action"_s)) {
        if (button->text() == u"&Resume the fetch"_s)
            button->click();
    }
    QCOMPARE(retries.count(), 1);
}

void TestExportController::filesBesideTheChosenOne_areAskedFor_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("answer");
    QTest::addColumn<bool>("written");
    QTest::newRow("yes") << QMessageBox::Ok << true;
    QTest::newRow("no") << QMessageBox::Cancel << false;
}

void TestExportController::filesBesideTheChosenOne_areAskedFor()
{
    QFETCH(QMessageBox::StandardButton, answer);
    QFETCH(bool, written);
    QFile notes(path(u"a.report.txt"_s));
    QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("mine") == 4);
    notes.close();
    Window w(m_folder->path());
    w.source.open(QStringLiteral(BILLSCOPE_SAMPLE));
    QTRY_COMPARE(w.rows(), 2);
    QString question;
    whenOpened<QMessageBox>(&w.window, [&](QMessageBox &box) {
        question = box.text();
        box.button(answer)->click();
    });
    w.exportVisible(path(u"a.csv"_s));
    QTRY_VERIFY2(question.contains(u"a.report.txt"_s), qPrintable(question));
    if (written)
        QTRY_VERIFY(w.said().contains(u"2 sessions were written"_s));
    QCOMPARE(QFile::exists(path(u"a.csv"_s)), written);
    QCOMPARE(contentOf(path(u"a.report.txt"_s)) == "mine", !written);
}

/// They hold all rows, and what the loader needs to know of them.
void TestExportController::jobsAreGoneAfterTheirEnd()
{
    Window w(m_folder->path());
    w.source.open(QStringLiteral(BILLSCOPE_SAMPLE));
    QTRY_COMPARE(w.rows(), 2);
    QTRY_VERIFY(!w.source.isRunning());
    const auto loaders = [] {
        qsizetype count = 0;
        for (const QString &task : QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            count += contentOf(u"/proc/self/task/%1/comm"_s.arg(task)).trimmed() == "loader" ? 1 : 0;
        return count;
    };
    QTRY_COMPARE(loaders(), 0);
    const auto rows = w.runner.result();
    w.exportVisible(path(u"a.csv"_s));
    QTRY_VERIFY(w.said().contains(u"2 sessions were written"_s));
    // The runner and the table hold it, and we.
    QTRY_COMPARE(rows.use_count(), 3);
}

QTEST_MAIN(TestExportController)
#include "tst_exportcontroller.moc"
