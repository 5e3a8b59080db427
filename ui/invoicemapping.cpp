// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicemapping.h"

#include "elidedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollBar>

#include <utility>

static bool isDate(int column)
{
    return column == int(InvoiceColumn::Date) || column == int(InvoiceColumn::DateDayFirst)
        || column == int(InvoiceColumn::DateMonthFirst);
}

InvoiceMapping::InvoiceMapping(QWidget *parent)
    : QScrollArea(parent)
    , m_layout(new QHBoxLayout)
{
    auto *content = new QWidget(this);
    content->setLayout(m_layout);
    m_layout->setContentsMargins(8, 4, 8, 4);
    m_layout->setSpacing(10);
    m_layout->addStretch();
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWidget(content);
}

QComboBox *InvoiceMapping::addColumn(const QString &title)
{
    auto *column = new QWidget(widget());
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *name = new ElidedLabel(column);
    name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    name->setText(title.isEmpty() ? tr("(no title)") : title);
    auto *box = new QComboBox(column);
    box->setAccessibleName(tr("What the column %1 holds").arg(title));
    for (const auto &[kind, text] :
        {std::pair(InvoiceColumn::Ignored, tr("nothing of use")), std::pair(InvoiceColumn::Date, tr("Day or month")),
            std::pair(InvoiceColumn::DateDayFirst, tr("Day/month")),
            std::pair(InvoiceColumn::DateMonthFirst, tr("Month/day")), std::pair(InvoiceColumn::Bot, tr("Bot")),
            std::pair(InvoiceColumn::Channel, tr("Channel")), std::pair(InvoiceColumn::Type, tr("Type")),
            std::pair(InvoiceColumn::Sessions, tr("Number"))})
        box->addItem(text, int(kind));
    layout->addWidget(name);
    layout->addWidget(box);
    m_layout->insertWidget(m_layout->count() - 1, column);
    connect(box, &QComboBox::activated, this, [this, box] { choose(box); });
    return box;
}

void InvoiceMapping::setColumns(const QStringList &titles, const std::vector<InvoiceColumn> &columns)
{
    if (titles != m_titles) {
        m_titles = titles;
        for (const QComboBox *box : std::exchange(m_boxes, {}))
            delete box->parentWidget();
        for (const QString &title : titles)
            m_boxes << addColumn(title);
        updateGeometry();
    }
    for (size_t number = 0; number < columns.size(); ++number) {
        QComboBox *box = m_boxes.at(static_cast<qsizetype>(number));
        box->setCurrentIndex(box->findData(int(columns[number])));
    }
}

std::vector<InvoiceColumn> InvoiceMapping::columns() const
{
    std::vector<InvoiceColumn> columns;
    for (const QComboBox *box : m_boxes)
        columns.push_back(static_cast<InvoiceColumn>(box->currentData().toInt()));
    return columns;
}

void InvoiceMapping::choose(const QComboBox *chosen)
{
    const int kind = chosen->currentData().toInt();
    for (QComboBox *box : std::as_const(m_boxes)) {
        const int other = box->currentData().toInt();
        if (box != chosen && (other == kind || (isDate(other) && isDate(kind))))
            box->setCurrentIndex(box->findData(int(InvoiceColumn::Ignored)));
    }
    emit columnsChosen(columns());
}

void InvoiceMapping::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    updateGeometry();
}

QSize InvoiceMapping::sizeHint() const
{
    const QSize content = widget()->sizeHint();
    const int bar = content.width() > width() ? horizontalScrollBar()->sizeHint().height() : 0;
    return {content.width(), content.height() + bar};
}

QSize InvoiceMapping::minimumSizeHint() const
{
    constexpr int narrowest = 80;
    return {narrowest, sizeHint().height()};
}
