// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicenamesdialog.h"

#include "invoicecomparison.h"
#include "wheelguard.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Says only what can be seen below.
static QString hintOf(const std::vector<InvoiceValue> &values)
{
    QStringList sentences{InvoiceNamesDialog::tr("What is chosen is remembered for this connection.")};
    const auto isUnmatched = [](const InvoiceValue &value) { return !value.isMatched(); };
    const auto isProposed = [](const InvoiceValue &value) { return !value.isMatched() && !value.guess.isEmpty(); };
    if (std::ranges::any_of(values, isUnmatched))
        sentences << InvoiceNamesDialog::tr("Names of which nothing that was fetched is known stand first.");
    if (std::ranges::any_of(values, isProposed))
        sentences << InvoiceNamesDialog::tr("Where a value is likely, it is proposed.");
    return sentences.join(u' ');
}

InvoiceNamesDialog::InvoiceNamesDialog(const InvoiceAnswer &answer, QWidget *parent)
    : QDialog(parent)
    , m_values(answer.values)
{
    setWindowTitle(tr("What the names on the invoice stand for"));
    auto *hint = new QLabel(hintOf(m_values), this);
    hint->setObjectName(u"hint"_s);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(0, 1);
    const QStringList titles{tr("On the invoice"), tr("Sessions"), tr("Stands for")};
    for (int column = 0; column < titles.size(); ++column) {
        auto *title = new QLabel(titles.at(column), content);
        title->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(title, 0, column, column == 1 ? Qt::AlignTrailing : Qt::AlignLeading);
    }
    for (const InvoiceValue &value : m_values) {
        const int row = grid->rowCount();
        auto *word = new QLabel(u"%1: %2"_s.arg(titleOf(value.field), value.word), content);
        word->setTextFormat(Qt::PlainText);
        word->setWordWrap(true);
        QFont font = word->font();
        font.setBold(!value.isMatched());
        word->setFont(font);
        grid->addWidget(word, row, 0);
        grid->addWidget(new QLabel(QLocale().toString(value.sessions), content), row, 1, Qt::AlignTrailing);
        m_choices.push_back(makeChoice(value, answer));
        grid->addWidget(m_choices.back(), row, 2);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(scroll, 1);
    layout->addWidget(box);
    new WheelGuard(content);
    resize(620, 420);
}

QComboBox *InvoiceNamesDialog::makeChoice(const InvoiceValue &value, const InvoiceAnswer &answer)
{
    auto *choice = new QComboBox(this);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(20);
    choice->setAccessibleName(tr("What %1 on the invoice stands for").arg(value.word));
    choice->addItem(tr("Nothing that was fetched"), QString());
    for (const QString &raw : answer.fetched.value(value.field)) {
        const QString name = answer.names.of(value.field, raw.toStdString());
        choice->addItem(name, raw);
        choice->setItemData(choice->count() - 1, raw, Qt::ToolTipRole);
    }
    // Told once, of other days perhaps.
    if (value.isMatched() && choice->findData(value.value) < 0)
        choice->addItem(answer.names.of(value.field, value.value.toStdString()), value.value);
    choice->setCurrentIndex(std::max(0, choice->findData(value.isMatched() ? value.value : value.guess)));
    return choice;
}

std::vector<InvoiceValue> InvoiceNamesDialog::changes() const
{
    std::vector<InvoiceValue> changes;
    for (size_t number = 0; number < m_values.size(); ++number) {
        InvoiceValue value = m_values[number];
        const QString chosen = m_choices[number]->currentData().toString();
        if (chosen == value.value)
            continue;
        value.value = chosen;
        value.isTold = true;
        changes.push_back(value);
    }
    return changes;
}
