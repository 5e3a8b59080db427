// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "archivedatabase.h"
#include "archiveschema.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace {

/// All of one fetch from the attached archive "source", but for what was no page; of its facts, which speak of the
/// server and not of the fetch, only those that tell which of its sessions may still change, and what bots are called.
bool copyFetch(ArchiveDatabase &copy, qint64 fetch, int version)
{
    const auto all = [version](QLatin1StringView table) { return u'*' + missingArchiveColumns(table, version); };
    const QString windows = u"(SELECT window FROM source.fetch_window WHERE fetch = ?)"_s;
    const QStringList statements{
        u"INSERT INTO fetch SELECT %1 FROM source.fetch WHERE id = ?"_s.arg(all("fetch"_L1)),
        u"INSERT INTO window SELECT %1 FROM source.window WHERE id IN "_s.arg(all("window"_L1)) + windows,
        u"INSERT INTO fetch_window SELECT * FROM source.fetch_window WHERE fetch = ?"_s,
        u"INSERT INTO page SELECT %1 FROM source.page WHERE window IN "_s.arg(all("page"_L1)) + windows,
        u"INSERT INTO body SELECT body.* FROM source.body JOIN source.page ON page.id = body.page WHERE window IN "_s
            + windows,
        u"INSERT INTO fact SELECT * FROM source.fact WHERE name IN ('%1', '%2') AND ? > 0"_s.arg(
            SettlingFact, BotNamesFact),
    };
    return copy.change([&] {
        return std::all_of(statements.begin(), statements.end(),
            [&copy, fetch](const QString &statement) { return copy.exec(statement, {fetch}); });
    });
}

} // namespace

bool Archive::exportFetch(qint64 fetch, const QString &path)
{
    if (!this->fetch(fetch))
        return false;
    const QString name = QDir::toNativeSeparators(path);
    const ArchiveVersion version = archiveVersion(*m_database);
    if (version != ArchiveVersion::Current && version != ArchiveVersion::Older) {
        return m_database->fail(
            tr("The archive was written by a newer version of Billscope. Export the fetch with that version."));
    }
    QTemporaryFile file(QFileInfo(path).absoluteFilePath() + ".XXXXXX"_L1);
    const auto notWritten = [this, &name](const QString &reason) {
        return m_database->fail(tr("%1 cannot be written: %2. Free space there, or choose another folder; nothing was "
                                   "changed.")
                                    .arg(name, reason));
    };
    if (!file.open())
        return notWritten(file.errorString());
    const QString temporary = file.fileName();
    file.close();
    {
        const bool isForeign = m_database->access() == ArchiveDatabase::Access::Foreign;
        const QString source = sqliteUri(m_database->path(), isForeign ? u"immutable=1"_s : u"mode=ro"_s);
        ArchiveDatabase copy(temporary);
        const bool isCopied = copy.open(ArchiveDatabase::Access::Export) && createArchiveSchema(copy)
            && copy.exec(u"ATTACH ? AS source"_s, {source}) && copyFetch(copy, fetch, m_version);
        if (!isCopied)
            return m_database->fail(QString(copy.problem()).replace(QDir::toNativeSeparators(temporary), name));
    }
    std::error_code error;
    std::filesystem::rename(
        QFileInfo(temporary).filesystemAbsoluteFilePath(), QFileInfo(path).filesystemAbsoluteFilePath(), error);
    if (error)
        return notWritten(QString::fromStdString(error.message()));
    file.setAutoRemove(false);
    return true;
}
