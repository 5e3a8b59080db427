// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archiveddecisions.h"

#include "archive.h"

#include <QFileInfo>
#include <QLockFile>

using namespace Qt::StringLiterals;

static FindingDecisions decisionsIn(Archive &archive)
{
    return FindingDecisions::fromJson(archive.fact(QString(DecisionsFact)).toUtf8());
}

FindingDecisions archivedDecisions(const QStringList &paths)
{
    FindingDecisions all;
    for (const QString &path : paths) {
        QString ignored;
        if (!QFileInfo::exists(path))
            continue;
        if (const auto archive = Archive::open(path, Archive::Mode::ReadOnly, &ignored))
            all.add(decisionsIn(*archive));
    }
    return all;
}

/// A sentence, or nothing if it is kept.
static QString keep(const QString &path, const FindingChange &change, std::vector<RefusedClaim> *refused)
{
    QString problem;
    if (!QFileInfo::exists(path))
        return Archive::tr("The fetch is not in the archive any more; it was deleted.");
    // Between reading and writing no other program claims something.
    QLockFile lock(path + ".decisions.lock"_L1);
    lock.lock();
    const auto archive = Archive::open(path, Archive::Mode::ReadWrite, &problem);
    if (!archive)
        return problem;
    if (archive->isReadOnly())
        return Archive::tr("The archive was written by a newer version of Billscope. Change states of findings with "
                           "that version.");
    FindingDecisions decisions = decisionsIn(*archive);
    // What could not be read is not written over.
    if (!archive->problem().isEmpty())
        return archive->problem();
    for (RefusedClaim &claim : decisions.change(change).refused)
        refused->push_back(std::move(claim));
    return archive->setFact(QString(DecisionsFact), QString::fromUtf8(decisions.toJson())) ? QString()
                                                                                           : archive->problem();
}

DecisionsChange changeDecisions(const QStringList &paths, const FindingChange &change)
{
    DecisionsChange result;
    ChangeOutcome outcome = archivedDecisions(paths).change(change);
    result.refused = std::move(outcome.refused);
    result.changed = outcome.made.size();
    FindingChange possible = change;
    possible.findings = std::move(outcome.made);
    for (const QString &path : paths) {
        result.problem = keep(path, possible, &result.refused);
        if (!result.problem.isEmpty())
            break;
    }
    result.decisions = archivedDecisions(paths);
    return result;
}
