// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivelist.h"
#include "archivesamples.h"
#include "exportcontroller.h"
#include "fetchescontroller.h"
#include "fetchespanel.h"
#include "messagebar.h"
#include "testwindow.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// A fetch that a crash has interrupted is offered at the next start, of whichever connection it is.
class TestInterruptedFetch : public QObject
{
    Q_OBJECT

private slots:
    void ofAnotherConnection_isOffered();
    void ofTheChosenOne_isToldElsewhere();
    void notTheNewest_isPast();
    void stoppedByAPerson_isNotTold();

private:
    /// Two connections, of which "Acme" is chosen.
    struct Start
    {
        Start();
        /// Written into the archive of that connection; not ended, as a crash leaves it.
        static qint64 addFetchOf(const Profile &profile, Verdict end = Verdict::Nothing);
        /// What is told of another connection than Acme.
        QString told();

        TestWindow test;
        ExportController exports{test.window, test.runner, test.source, test.connections.keychain()};
        FetchesController fetches{test.connections, test.window, test.source, exports};
        Profile acme;
        Profile paced;
    };
};

TestInterruptedFetch::Start::Start()
{
    QString problem;
    for (Profile *profile : {&acme, &paced}) {
        profile->name = profile == &acme ? u"Acme"_s : u"paced"_s;
        profile->host = u"https://bots.kore.ai"_s;
        *profile = test.connections.profiles().add(*profile, &problem).value_or(Profile());
    }
}

qint64 TestInterruptedFetch::Start::addFetchOf(const Profile &profile, Verdict end)
{
    const auto archive = openArchive(archiveOf(profile).path);
    const qint64 id = addFetch(*archive, {"{}"_ba});
    if (end != Verdict::Nothing)
        archive->endFetch(id, end, 1, 2, {});
    return id;
}

QString TestInterruptedFetch::Start::told()
{
    fetches.showConnection(acme);
    fetches.tellInterrupted();
    // The archives are read in this order: once this one is listed, the others were told of.
    addFetchOf(acme);
    fetches.refresh();
    const bool isListed = QTest::qWaitFor([this] { return !test.window.fetches()->isEmpty(); });
    return isListed ? test.message() : u"The list stays empty."_s;
}

void TestInterruptedFetch::ofAnotherConnection_isOffered()
{
    Start start;
    const qint64 id = start.addFetchOf(start.paced);
    QCOMPARE(start.told(),
        u"A fetch of paced (1–31 Oct 2026), asked 2 Nov 2026 09:00, was interrupted. What had arrived is kept."_s);
    FetchKey resumed;
    QString name;
    connect(&start.fetches, &FetchesController::fetchAgainRequested, this,
        [&](const Profile &profile, const PastFetch &fetch, bool isFresh) {
            resumed = isFresh ? FetchKey() : fetch.key();
            name = profile.name;
        });
    start.test.window.messages()->findChild<QPushButton *>(u"action"_s)->click();
    QCOMPARE(resumed.id, id);
    QCOMPARE(name, u"paced"_s);
}

void TestInterruptedFetch::ofTheChosenOne_isToldElsewhere()
{
    Start start;
    Start::addFetchOf(start.acme);
    QCOMPARE(start.told(), QString());
}

void TestInterruptedFetch::notTheNewest_isPast()
{
    Start start;
    Start::addFetchOf(start.paced);
    Start::addFetchOf(start.paced, Verdict::Complete);
    QCOMPARE(start.told(), QString());
}

void TestInterruptedFetch::stoppedByAPerson_isNotTold()
{
    Start start;
    Start::addFetchOf(start.paced, Verdict::Cancelled);
    QCOMPARE(start.told(), QString());
}

QTEST_MAIN(TestInterruptedFetch)
#include "tst_interruptedfetch.moc"
