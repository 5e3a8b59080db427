// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivedfilters.h"

#include "archive.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// {"current":"channel=IVR","recent":["channel=IVR","user:ada"]}
ArchivedFilters archivedFilters(const QString &path)
{
    QString ignored;
    const auto archive = QFileInfo::exists(path) ? Archive::open(path, Archive::Mode::ReadOnly, &ignored) : nullptr;
    if (!archive)
        return {};
    const QJsonObject kept = QJsonDocument::fromJson(archive->fact(QString(FiltersFact)).toUtf8()).object();
    return {kept["current"_L1].toString(), QVariant(kept["recent"_L1].toArray().toVariantList()).toStringList()};
}

bool keepFilters(const QString &path, const ArchivedFilters &filters)
{
    QString ignored;
    const auto archive = QFileInfo::exists(path) ? Archive::open(path, Archive::Mode::ReadWrite, &ignored) : nullptr;
    // Where nothing is kept of the connection, nothing of what was looked for is either.
    if (!archive || archive->isReadOnly() || archive->fetches().empty())
        return false;
    const QJsonObject kept{{u"current"_s, filters.current}, {u"recent"_s, QJsonArray::fromStringList(filters.recent)}};
    return archive->setFact(
        QString(FiltersFact), QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}
