// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcesview.h"

#include "filter.h"
#include "lineresultdelegate.h"
#include "listtable.h"
#include "screentext.h"
#include "sourcecomparisonmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

SourcesView::SourcesView(QWidget *parent)
    : QWidget(parent)
    , m_lines(new SourceComparisonModel(this))
    , m_title(new QLabel(this))
    , m_list(makeListTable(m_lines, tr("Fetched, summary and invoice side by side"), this))
{
    m_title->setObjectName(u"sourcesTitle"_s);
    m_title->setWordWrap(true);
    m_list->setObjectName(u"sourcesList"_s);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setItemDelegateForColumn(SourceComparisonModel::Bot, new LineResultDelegate(this));
    auto *close = new QToolButton(this);
    close->setObjectName(u"closeSources"_s);
    close->setText(tr("Put away"));
    close->setToolTip(tr("Put the usage summary away; it stays kept with the sessions"));
    close->setProperty("framed", true);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->addWidget(m_title, 1);
    bar->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_list, 1);
    setTabOrder(close, m_list);
    connect(close, &QToolButton::clicked, this, &SourcesView::closeRequested);
    connect(m_list, &QTableView::activated, this, &SourcesView::showLine);
    connect(m_list, &QTableView::clicked, this, &SourcesView::showLine);
    hide();
}

QString SourcesView::verdictOf(const SourceComparison &comparison)
{
    if (const int differing = comparison.differing(); differing > 0)
        return tr("The vendor's usage summary differs in %Ln type(s).", nullptr, differing);
    if (!comparison.agrees())
        return tr(
            "The vendor's usage summary has no type in common with what was fetched, so they cannot be compared.");
    const bool isWhole = std::ranges::all_of(
        comparison.lines, [](const ComparedLine &line) { return line.difference().has_value(); });
    return isWhole ? tr("The vendor's usage summary agrees with what was fetched.")
                   : tr("The vendor's usage summary agrees with what was fetched where both have a number.");
}

void SourcesView::setComparison(const std::optional<SourceComparison> &comparison, const Zone &zone)
{
    m_lines->setComparison(comparison.value_or(SourceComparison()));
    setVisible(comparison.has_value());
    if (!comparison)
        return;
    QStringList sentences{verdictOf(*comparison)};
    sentences << tr("Asked %1.").arg(screenTime(comparison->askedAt, zone));
    if (comparison->oddEntries > 0)
        sentences << tr("%Ln of its entries could not be read.", nullptr, comparison->oddEntries);
    m_title->setText(sentences.join(u' '));
    m_title->setAccessibleName(m_title->text());
    m_list->resizeColumnsToContents();
}

void SourcesView::showLine(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const ComparedLine &line = m_lines->line(index.row());
    if (line.type.isEmpty())
        return;
    const auto raw = [](const QString &value) { return value == "(none)"_L1 ? QString() : value; };
    QStringList terms{filterTerm(Field::BillingSessionType, raw(line.type))};
    if (!line.bot.isEmpty())
        terms << filterTerm(Field::BotId, raw(line.bot));
    emit rowsRequested(terms);
}
