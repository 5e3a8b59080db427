// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterchips.h"

#include "filterwords.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int maxChips = 6;
// Of a single one, and of each of several.
static constexpr int maxTextWidth = 340;
static constexpr int leastTextWidth = 150;

/// Of an id both ends are telling, of words the first ones.
static Qt::TextElideMode elisionOf(const FilterTerm &term)
{
    const bool isId = kindOf(term.field) == FieldKind::Id || term.field == Field::KoreUserId
        || term.field == Field::ChannelUserId || term.field == Field::BotId;
    return isId && term.op != FilterTerm::Op::AnyContains ? Qt::ElideMiddle : Qt::ElideRight;
}

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
}

static QString without(const Filter &filter, const FilterTerm &term)
{
    const QString rest = filter.text().mid(term.position + term.length).trimmed();
    return (filter.text().left(term.position) + rest).trimmed();
}

void FilterChips::setFilter(const Filter &filter, const DisplayNames &names)
{
    if (filter == m_filter && names == m_names)
        return;
    m_filter = filter;
    m_names = names;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (filter.terms().size() > maxChips)
        return;
    // Not as it is written: that stands beside it.
    const int room = std::max(leastTextWidth, maxTextWidth / std::max(1, static_cast<int>(filter.terms().size())));
    const QStringList words = filterWords(filter.text(), names);
    for (qsizetype index = 0; const FilterTerm &term : filter.terms()) {
        const QString written = filter.text().mid(term.position, term.length);
        const QString word = words.value(index++);
        const QString shown = fontMetrics().elidedText(word, elisionOf(term), room);
        auto *chip = new QToolButton(this);
        // Isolated: from right to left its signs would change places.
        chip->setText(u'\u2066' + shown + u"\u2069  ×"_s);
        chip->setProperty("framed", true);
        chip->setAccessibleName(tr("Remove %1 from the filter").arg(written));
        chip->setToolTip(shown == word ? chip->accessibleName() : word + u'\n' + chip->accessibleName());
        connect(chip, &QToolButton::clicked, this, [this, text = without(filter, term)] { emit textRequested(text); });
        m_layout->addWidget(chip);
    }
}
