// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchescontroller.h"

#include "archive.h"
#include "connections.h"
#include "exportcontroller.h"
#include "fetchespanel.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "reportfile.h"
#include "screentext.h"
#include "sourcecontroller.h"
#include "zonechooser.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

FetchesController::FetchesController(
    Connections &connections, MainWindow &window, SourceController &source, ExportController &exports, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_window(window)
    , m_source(source)
    , m_exports(exports)
{
    FetchesPanel *panel = window.fetches();
    panel->setZone(window.zone()->zone());
    connect(window.zone(), &ZoneChooser::zoneChanged, panel, &FetchesPanel::setZone);
    connect(panel, &FetchesPanel::openRequested, this, &FetchesController::open);
    connect(panel, &FetchesPanel::resumeRequested, this, [this](const FetchKey &key) { fetchAgain(key, false); });
    connect(panel, &FetchesPanel::freshRequested, this, [this](const FetchKey &key) { fetchAgain(key, true); });
    connect(panel, &FetchesPanel::allWished, this, &FetchesController::setAll);
    connect(panel, &FetchesPanel::exportRequested, this, &FetchesController::exportFetch);
    connect(panel, &FetchesPanel::deleteRequested, this, &FetchesController::remove);
    connect(&source, &SourceController::ended, this, &FetchesController::refresh);
    connect(&source, &SourceController::rechecked, this, &FetchesController::refresh);
}

void FetchesController::showConnections(const std::vector<Connections::Found> &chosen)
{
    QList<KeptArchive> archives;
    QHash<QString, Profile> profiles;
    for (const Connections::Found &found : chosen) {
        archives << archiveOf(found.profile, found.secret);
        profiles.insert(archives.constLast().owner.archive, found.profile);
    }
    const auto isSame = [](const KeptArchive &a, const KeptArchive &b) { return a.path == b.path; };
    const bool areOthers = !std::ranges::equal(archives, m_chosen, isSame);
    m_chosen = archives;
    m_profiles = profiles;
    if (areOthers) {
        m_window.fetches()->setConnection(Connections::namesOf(chosen));
        takeContent({});
        emit archiveChanged(archives.isEmpty() ? QString() : archives.constFirst().path);
    }
    refresh();
}

void FetchesController::setAll(bool all)
{
    m_listsAll = all;
    refresh();
}

void FetchesController::refresh()
{
    QList<KeptArchive> listed = m_chosen;
    for (const Profile &profile : m_connections.profiles().profiles()) {
        const KeptArchive archive = archiveOf(profile);
        if (!m_listsAll || m_profiles.contains(archive.owner.archive))
            continue;
        listed << archive;
    }
    m_worker.run([listed, all = m_listsAll] { return readArchives(all ? listed + otherArchives(listed) : listed); },
        [this, generation = ++m_generation](const ArchiveContent &content) {
            if (generation == m_generation)
                takeContent(content);
        });
}

void FetchesController::tellInterrupted()
{
    QList<KeptArchive> others;
    for (const Profile &profile : m_connections.profiles().profiles()) {
        if (const KeptArchive archive = archiveOf(profile); !m_profiles.contains(archive.owner.archive))
            others << archive;
    }
    if (!others.isEmpty())
        m_worker.run([others] { return readArchives(others); },
            [this](const ArchiveContent &content) { offerToResume(content.fetches); });
}

void FetchesController::offerToResume(const std::vector<PastFetch> &newestFirst)
{
    QSet<QString> seen;
    for (const PastFetch &fetch : newestFirst) {
        const bool isNewest = !seen.contains(fetch.archive);
        seen.insert(fetch.archive);
        // One that was stopped by a person, or failed, was told of then.
        if (!isNewest || !fetch.wasInterrupted())
            continue;
        MessageBar *bar = m_window.messages();
        if (!bar->sentence().isEmpty())
            return;
        bar->showMessage(MessageBar::Severity::Warning,
            tr("A fetch of %1 (%2), asked %3, was interrupted. What had arrived is kept.")
                .arg(fetch.connection, periodTitle(fetch.period), screenTime(fetch.askedAt, m_window.zone()->zone())));
        bar->addAction(tr("&Resume"), [this, fetch] { emit fetchAgainRequested(profileOf(fetch), fetch, false); });
        return;
    }
}

void FetchesController::takeContent(const ArchiveContent &content)
{
    m_content = content;
    QHash<QString, PastFetch::Whose> owners;
    for (const Profile &profile : m_connections.profiles().profiles())
        owners.insert(archiveOf(profile).owner.archive, PastFetch::Whose::Another);
    for (const KeptArchive &archive : std::as_const(m_chosen))
        owners.insert(archive.owner.archive, PastFetch::Whose::Chosen);
    for (PastFetch &fetch : m_content.fetches) {
        fetch.whose = owners.value(fetch.archive, PastFetch::Whose::Nobody);
        fetch.since = m_source.rechecks().compare(fetch);
    }
    m_window.setPastFetches(
        m_content.fetches, content.diskBytes, content.problem, m_source.shownFetches(m_content.fetches));
}

const PastFetch *FetchesController::find(const FetchKey &key) const
{
    const auto found = std::ranges::find(m_content.fetches, key, &PastFetch::key);
    return found == m_content.fetches.end() ? nullptr : &*found;
}

/// Where there is none any more, what the fetch tells of it.
Profile FetchesController::profileOf(const PastFetch &fetch) const
{
    if (const auto chosen = m_profiles.constFind(fetch.archive); chosen != m_profiles.constEnd())
        return *chosen;
    for (const Profile &profile : m_connections.profiles().profiles()) {
        if (archiveOf(profile).owner.archive == fetch.archive)
            return profile;
    }
    Profile gone;
    gone.name = fetch.connection;
    gone.host = fetch.host;
    gone.scope = fetch.scope;
    return gone;
}

void FetchesController::open(const FetchKey &key)
{
    if (const PastFetch *fetch = find(key))
        m_source.openKept(*fetch, profileOf(*fetch));
}

void FetchesController::fetchAgain(const FetchKey &key, bool isFresh)
{
    if (const PastFetch *fetch = find(key))
        emit fetchAgainRequested(profileOf(*fetch), *fetch, isFresh);
}

void FetchesController::exportFetch(const FetchKey &key)
{
    const PastFetch *fetch = find(key);
    if (!fetch)
        return;
    ReportFacts facts;
    facts.source = fetch->connection;
    facts.period = fetch->period;
    facts.completeness.verdict = fetch->verdict;
    const QString target = m_exports.askForPath(
        proposedFileName(facts, u"billscope"_s), tr("Billscope files (*.billscope)"));
    if (target.isEmpty())
        return;
    m_worker.run([path = pathOfArchive(key.archive), id = key.id, target] { return ::exportFetch(path, id, target); },
        [this, target](const QString &problem) {
            if (problem.isEmpty())
                m_exports.tellWritten(tr("The fetch is written, with every answer as it was received. It holds "
                                         "personal data."),
                    {target});
            else
                m_window.messages()->showMessage(MessageBar::Severity::Error, problem);
        });
}

void FetchesController::remove(const QList<FetchKey> &keys)
{
    std::vector<PastFetch> fetches;
    for (const FetchKey &key : keys) {
        if (const PastFetch *fetch = find(key))
            fetches.push_back(*fetch);
    }
    const auto shown = m_source.shownFetches(m_content.fetches);
    const bool wasShown = std::ranges::any_of(shown, [&keys](const FetchKey &key) { return keys.contains(key); });
    m_worker.run([fetches] { return deleteFetches(fetches); },
        [this, wasShown](const ArchiveDeletion &deletion) {
            if (deletion.isEmptied)
                emit emptied();
            tellDeleted(deletion, wasShown);
        });
    refresh();
}

void FetchesController::tellDeleted(const ArchiveDeletion &deletion, bool wasShown)
{
    if (!deletion.problem.isEmpty())
        return m_window.messages()->showMessage(MessageBar::Severity::Error, deletion.problem);
    // What is deleted is not to stay on the screen either.
    if (wasShown)
        m_source.close();
    QString sentence = tr("%Ln fetches were deleted.", nullptr, deletion.fetches);
    if (deletion.freedBytes > 0)
        sentence += u' ' + tr("On the disk %1 less are taken up.").arg(sizeText(deletion.freedBytes));
    if (wasShown)
        sentence += u' ' + tr("What was shown of it is gone from the window, too.");
    m_window.messages()->showMessage(MessageBar::Severity::Info, sentence);
}

void FetchesController::deleteOldPages()
{
    QHash<QString, int> months;
    for (const Profile &profile : m_connections.profiles().profiles())
        months.insert(archivePath(archiveKeyOf(profile, {})), profile.monthsKept);
    m_worker.run(
        [months] {
            QString problem;
            for (const QString &path : keptArchives()) {
                const QString failed = ::deleteOldPages(
                    path, months.value(path, Profile().monthsKept), QDateTime::currentDateTimeUtc());
                if (problem.isEmpty())
                    problem = failed;
            }
            return problem;
        },
        [this](const QString &problem) {
            if (!problem.isEmpty())
                m_window.messages()->showMessage(MessageBar::Severity::Warning, problem);
        });
}
