// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagestore.h"

#include <memory>
#include <vector>

/// The pages of several sources, numbered through in their order. No pages are added to it; thread-safe.
class JoinedPageStore : public PageStore
{
public:
    /// The pages of a source of this name that follow those of the stores before. What those hold by now is all that
    /// they will hold; returns the number of the first page of this one.
    quint32 append(const std::shared_ptr<PageStore> &store, const QString &name);

    quint32 count() const override;
    PageKind kind(quint32 number) const override;
    QByteArray page(quint32 number) const override;
    QString sourceOf(quint32 number) const override;

private:
    struct Part
    {
        quint32 firstPage = 0;
        std::shared_ptr<PageStore> store;
        QString name;
    };

    Part partOf(quint32 number) const;

    mutable QMutex m_partsMutex;
    std::vector<Part> m_parts;
};
