// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectiondialog.h"
#include "theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A connection is typed, checked, tested and read back.
class TestConnectionDialog : public QObject
{
    Q_OBJECT

private slots:
    void profile_comesBackUnchanged();
    void tab_goesFromTopToBottom();
    void nothing_isSaidBeforeItIsAsked();
    void ok_namesEachMissingField();
    void sentence_namesWhatIsWrong();
    void knownSecret_mayStayEmpty();
    void halfASecret_keepsTheOtherHalf_data();
    void halfASecret_keepsTheOtherHalf();
    void token_isReadAlone();
    void host_isNormalized();
    void otherHost_forgetsAdminPath();
    void keychain_decidesForThisRunOnly();
    void test_asksOnceAndShowsSteps();
    void test_canBeStopped();
    void test_showsWhatFailedAsAProblem();
    void test_keepsTheFocus();
    void test_saysWhatIsMissing();
    void test_needsNoName();
    void wheel_changesNoFieldInPassing();
    void edit_hidesOldSteps();
    void secret_isHiddenUntilShown();

private:
    static Profile botProfile();
    static void type(const ConnectionDialog &dialog, const QString &field, const QString &text);
    /// Presses *Add* or *Save*; whether the dialog asks to be kept.
    static bool accepts(ConnectionDialog &dialog);
    static QString problem(const ConnectionDialog &dialog);
};

Profile TestConnectionDialog::botProfile()
{
    Profile profile;
    profile.id = u"7"_s;
    profile.name = u"Acme"_s;
    profile.host = u"https://bots.kore.ai"_s;
    profile.scope = Scope::Bot;
    profile.botId = u"st-1"_s;
    profile.algorithm = SigningAlgorithm::HS512;
    profile.apiZone = u"UTC"_s;
    profile.reportZone = u"Europe/Berlin"_s;
    profile.pageSize = 250;
    profile.rate = 45;
    profile.settlingHours = 384;
    profile.proxyMode = ProxyMode::Manual;
    profile.proxyUrl = u"socks5://proxy.example:1080"_s;
    profile.caFile = u"/etc/ca.pem"_s;
    profile.adminPath = u"/api/public/"_s;
    return profile;
}

void TestConnectionDialog::type(const ConnectionDialog &dialog, const QString &field, const QString &text)
{
    auto *edit = dialog.findChild<QLineEdit *>(field);
    QVERIFY(edit);
    edit->setText(text);
}

bool TestConnectionDialog::accepts(ConnectionDialog &dialog)
{
    QSignalSpy accepted(&dialog, &ConnectionDialog::keepRequested);
    dialog.findChild<QPushButton *>(u"ok"_s)->click();
    return accepted.count() == 1;
}

QString TestConnectionDialog::problem(const ConnectionDialog &dialog)
{
    return dialog.findChild<QLabel *>(u"problem"_s)->text();
}

void TestConnectionDialog::profile_comesBackUnchanged()
{
    ConnectionDialog dialog;
    dialog.setProfile(botProfile());
    QCOMPARE(dialog.profile(), botProfile());
    dialog.setProfile({});
    QCOMPARE(dialog.profile(), Profile());
}

void TestConnectionDialog::tab_goesFromTopToBottom()
{
    ConnectionDialog dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QStringList names;
    for (int step = 0; step < 11; ++step) {
        QWidget *now = QApplication::focusWidget();
        names << (now->objectName().isEmpty() && now->parentWidget() ? now->parentWidget()->objectName()
                                                                     : now->objectName());
        QTest::keyClick(now, Qt::Key_Tab);
    }
    // A group of radio buttons is one stop.
    QCOMPARE(
        names.join(u' '), u"name host adminScope idAndSecret clientId clientSecret settling terms advanced test ok"_s);
}

void TestConnectionDialog::nothing_isSaidBeforeItIsAsked()
{
    ConnectionDialog dialog;
    QCOMPARE(problem(dialog), QString());
    type(dialog, u"name"_s, u"Acme"_s);
    QCOMPARE(problem(dialog), QString());
    QVERIFY(!accepts(dialog));
    QVERIFY(!problem(dialog).isEmpty());
}

void TestConnectionDialog::ok_namesEachMissingField()
{
    ConnectionDialog dialog;
    dialog.show();
    const auto isMarked = [&](const QString &field) {
        const auto *widget = dialog.findChild<QWidget *>(field);
        return !accepts(dialog) && widget->property("invalid").toBool() && widget == dialog.focusWidget();
    };
    dialog.findChild<QComboBox *>(u"host"_s)->setEditText({});
    QVERIFY(isMarked(u"name"_s));
    type(dialog, u"name"_s, u"Acme"_s);
    QVERIFY(!dialog.findChild<QWidget *>(u"name"_s)->property("invalid").toBool());
    QVERIFY(!accepts(dialog));
    QVERIFY(dialog.findChild<QWidget *>(u"host"_s)->property("invalid").toBool());
    dialog.findChild<QComboBox *>(u"host"_s)->setEditText(u"bots.kore.ai"_s);
    QVERIFY(isMarked(u"clientId"_s));
    type(dialog, u"clientId"_s, u"cs-1"_s);
    QVERIFY(isMarked(u"clientSecret"_s));
    type(dialog, u"clientSecret"_s, u"hush"_s);
    QCOMPARE(problem(dialog), QString());
    QVERIFY(accepts(dialog));
    QCOMPARE(dialog.secret(), (Secret{u"cs-1"_s, u"hush"_s, {}}));
}

void TestConnectionDialog::sentence_namesWhatIsWrong()
{
    ConnectionDialog dialog;
    Profile profile = botProfile();
    profile.botId.clear();
    dialog.setProfile(profile);
    QVERIFY(!accepts(dialog));
    QCOMPARE(problem(dialog), problemWith(profile));
    dialog.setProblem(u"The keychain refused."_s);
    QCOMPARE(problem(dialog), u"The keychain refused."_s);
    type(dialog, u"botId"_s, u"st-1"_s);
    QVERIFY(problem(dialog) != u"The keychain refused."_s);
}

void TestConnectionDialog::knownSecret_mayStayEmpty()
{
    ConnectionDialog dialog;
    dialog.setProfile(botProfile());
    QVERIFY(!accepts(dialog));
    dialog.setSecretKnown(true);
    QVERIFY(accepts(dialog));
    QVERIFY(dialog.secret().isEmpty());
    QVERIFY(!dialog.findChild<QLineEdit *>(u"clientSecret"_s)->placeholderText().isEmpty());
}

void TestConnectionDialog::halfASecret_keepsTheOtherHalf_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("missing");
    QTest::newRow("Client ID") << u"clientId"_s << u"Client Secret"_s;
    QTest::newRow("Client Secret") << u"clientSecret"_s << u"Client ID"_s;
}

void TestConnectionDialog::halfASecret_keepsTheOtherHalf()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, missing);
    ConnectionDialog dialog;
    dialog.setProfile(botProfile());
    type(dialog, typed, u"x-1"_s);
    QVERIFY(!accepts(dialog));
    QVERIFY2(problem(dialog).contains(missing), qPrintable(problem(dialog)));
    dialog.setSecretKnown(true);
    QVERIFY(accepts(dialog));
    QVERIFY(dialog.secret().isHalf());
}

void TestConnectionDialog::token_isReadAlone()
{
    ConnectionDialog dialog;
    dialog.setProfile(botProfile());
    type(dialog, u"clientId"_s, u"cs-1"_s);
    dialog.findChild<QRadioButton *>(u"finishedToken"_s)->click();
    QVERIFY(!accepts(dialog));
    type(dialog, u"token"_s, u" a.b.c "_s);
    QVERIFY(accepts(dialog));
    QCOMPARE(dialog.secret(), (Secret{{}, {}, u"a.b.c"_s}));
}

void TestConnectionDialog::host_isNormalized()
{
    ConnectionDialog dialog;
    dialog.findChild<QComboBox *>(u"host"_s)->setEditText(u" eu-platform.kore.ai/ "_s);
    QCOMPARE(dialog.profile().host, u"https://eu-platform.kore.ai"_s);
}

void TestConnectionDialog::otherHost_forgetsAdminPath()
{
    ConnectionDialog dialog;
    dialog.setProfile(botProfile());
    dialog.findChild<QComboBox *>(u"host"_s)->setEditText(u"platform.kore.ai"_s);
    QCOMPARE(dialog.profile().adminPath, QString());
}

void TestConnectionDialog::keychain_decidesForThisRunOnly()
{
    using Kind = KeychainState::Kind;
    ConnectionDialog dialog;
    auto *check = dialog.findChild<QCheckBox *>(u"forThisRunOnly"_s);
    QVERIFY(!dialog.forThisRunOnly());
    dialog.setKeychain({Kind::Missing, u"Install one."_s});
    QVERIFY(dialog.forThisRunOnly());
    check->setChecked(false);
    dialog.setKeychain({Kind::Missing, u"Install one."_s});
    QVERIFY2(!dialog.forThisRunOnly(), "a second answer undid the choice");
    dialog.setKeychain({Kind::Locked, u"It will ask."_s});
    QVERIFY(!dialog.forThisRunOnly());
    check->setChecked(true);
    dialog.setKeychain({Kind::Available, {}});
    QVERIFY(!dialog.forThisRunOnly());
}

void TestConnectionDialog::test_asksOnceAndShowsSteps()
{
    ConnectionDialog dialog;
    dialog.setProfile(botProfile());
    dialog.setSecretKnown(true);
    dialog.show();
    QSignalSpy asked(&dialog, &ConnectionDialog::testRequested);
    auto *test = dialog.findChild<QPushButton *>(u"test"_s);
    test->click();
    test->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().value<Profile>(), botProfile());

    const QString sentence = u"The token was refused."_s;
    dialog.setStep({ConnectionStep::Kind::Token, ConnectionStep::State::Failed, sentence});
    dialog.setTestFinished(false, u"Ask an administrator."_s);
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    const auto isShown = [&](const QString &text) {
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    QVERIFY(isShown(sentence));
    QVERIFY(isShown(u"Ask an administrator."_s));
    QVERIFY(test->isEnabled());
}

void TestConnectionDialog::test_canBeStopped()
{
    const int usual = QApplication::doubleClickInterval();
    ConnectionDialog dialog;
    dialog.setProfile(botProfile());
    dialog.setSecretKnown(true);
    QSignalSpy asked(&dialog, &ConnectionDialog::testRequested);
    QSignalSpy stopped(&dialog, &ConnectionDialog::testStopRequested);
    auto *test = dialog.findChild<QPushButton *>(u"test"_s);
    test->click();
    const QString stop = test->text();
    QApplication::setDoubleClickInterval(0);
    while (stopped.isEmpty())
        test->click();
    QApplication::setDoubleClickInterval(usual);
    QVERIFY(!dialog.isTesting() && test->text() != stop);
    QCOMPARE(asked.count(), 1);
    test->click();
    QCOMPARE(asked.count(), 2);
}

void TestConnectionDialog::test_showsWhatFailedAsAProblem()
{
    ConnectionDialog dialog;
    dialog.setProfile(botProfile());
    dialog.setSecretKnown(true);
    dialog.show();
    dialog.findChild<QPushButton *>(u"test"_s)->click();
    const auto colorOf = [&](const QString &text) {
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->text().contains(text))
                return label->palette().color(QPalette::WindowText);
        }
        return QColor();
    };
    const QString sentence = u"The token was refused."_s;
    using State = ConnectionStep::State;
    dialog.setStep({ConnectionStep::Kind::Token, State::Failed, sentence});
    dialog.setTestFinished(false, {});
    QCOMPARE(colorOf(sentence), problemColor(dialog.palette()));
    QCOMPARE(colorOf(u"does not work yet"_s), problemColor(dialog.palette()));
    dialog.setStep({ConnectionStep::Kind::Token, State::Passed, sentence});
    QCOMPARE(colorOf(sentence), dialog.palette().color(QPalette::WindowText));
}

void TestConnectionDialog::test_keepsTheFocus()
{
    ConnectionDialog dialog;
    dialog.setProfile(botProfile());
    dialog.setSecretKnown(true);
    dialog.show();
    auto *test = dialog.findChild<QPushButton *>(u"test"_s);
    test->setFocus();
    test->click();
    dialog.setTestFinished(true, {});
    QCOMPARE(dialog.focusWidget(), test);
}

void TestConnectionDialog::test_saysWhatIsMissing()
{
    ConnectionDialog dialog;
    QSignalSpy asked(&dialog, &ConnectionDialog::testRequested);
    dialog.findChild<QPushButton *>(u"test"_s)->click();
    QCOMPARE(asked.count(), 0);
    QVERIFY(!problem(dialog).isEmpty());
}

void TestConnectionDialog::edit_hidesOldSteps()
{
    ConnectionDialog dialog;
    dialog.setProfile(botProfile());
    dialog.setSecretKnown(true);
    dialog.show();
    dialog.findChild<QPushButton *>(u"test"_s)->click();
    auto *steps = dialog.findChild<QWidget *>(u"steps"_s);
    QVERIFY(steps->isVisible());
    dialog.setTestFinished(true, {});
    type(dialog, u"botId"_s, u"st-2"_s);
    QVERIFY(!steps->isVisible());
}

void TestConnectionDialog::secret_isHiddenUntilShown()
{
    ConnectionDialog dialog;
    auto *edit = dialog.findChild<QLineEdit *>(u"clientSecret"_s);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    edit->actions().constFirst()->trigger();
    QCOMPARE(edit->echoMode(), QLineEdit::Normal);
}

void TestConnectionDialog::test_needsNoName()
{
    ConnectionDialog dialog;
    dialog.findChild<QComboBox *>(u"host"_s)->setEditText(u"https://bots.kore.ai"_s);
    type(dialog, u"clientId"_s, u"cs-1"_s);
    type(dialog, u"clientSecret"_s, u"secret"_s);
    QSignalSpy tested(&dialog, &ConnectionDialog::testRequested);
    dialog.findChild<QPushButton *>(u"test"_s)->click();
    QVERIFY2(tested.count() == 1, qPrintable(problem(dialog)));
    QCOMPARE(problem(dialog), QString());
    QVERIFY(!accepts(dialog));
    QVERIFY(!problem(dialog).isEmpty());
}

void TestConnectionDialog::wheel_changesNoFieldInPassing()
{
    ConnectionDialog dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *host = dialog.findChild<QComboBox *>(u"host"_s);
    host->setCurrentIndex(0);
    const auto turn = [host] {
        QWheelEvent event(QPointF(5, 5), host->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(host, &event);
    };
    dialog.findChild<QLineEdit *>(u"name"_s)->setFocus();
    turn();
    QCOMPARE(host->currentIndex(), 0);
    host->setFocus();
    turn();
    QCOMPARE(host->currentIndex(), 1);
}

QTEST_MAIN(TestConnectionDialog)
#include "tst_connectiondialog.moc"
