// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivedfilters.h"

#include "archive.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

static QString filtersFact()
{
    return u"filters"_s;
}

// {"current":"channel=IVR","recent":["channel=IVR","user:ada"]}
ArchivedFilters archivedFilters(const QString &path)
{
    QString ignored;
    const auto archive = QFileInfo::exists(path) ? Archive::open(path, Archive::Mode::ReadOnly, &ignored) : nullptr;
    if (!archive)
        return {};
    const QJsonObject kept = QJsonDocument::fromJson(archive->fact(filtersFact()).toUtf8()).object();
    return {kept["current"_L1].toString(), QVariant(kept["recent"_L1].toArray().toVariantList()).toStringList()};
}

bool keepFilters(const QString &path, const ArchivedFilters &filters)
{
    QString ignored;
    const auto archive = QFileInfo::exists(path) ? Archive::open(path, Archive::Mode::ReadWrite, &ignored) : nullptr;
    if (!archive || archive->isReadOnly())
        return false;
    const QJsonObject kept{{u"current"_s, filters.current}, {u"recent"_s, QJsonArray::fromStringList(filters.recent)}};
    return archive->setFact(filtersFact(), QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}
