// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterchips.h"

#include "filterwords.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

static constexpr int maxChips = 6;
static constexpr int maxTextWidth = 150;

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
    const QStringList words = filterWords(filter.text(), names);
    for (qsizetype index = 0; const FilterTerm &term : filter.terms()) {
        const QString written = filter.text().mid(term.position, term.length);
        auto *chip = new QToolButton(this);
        // Isolated: from right to left its signs would change places.
        chip->setText(
            u'\u2066' + fontMetrics().elidedText(words.value(index++), Qt::ElideMiddle, maxTextWidth) + u"\u2069  ×"_s);
        chip->setProperty("framed", true);
        chip->setToolTip(tr("Remove %1 from the filter").arg(written));
        chip->setAccessibleName(chip->toolTip());
        connect(chip, &QToolButton::clicked, this, [this, text = without(filter, term)] { emit textRequested(text); });
        m_layout->addWidget(chip);
    }
}
